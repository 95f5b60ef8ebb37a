/** Nobody learns alone who told a tip. */
package vn.tindan.identity;
