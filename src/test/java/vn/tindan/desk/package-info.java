/** The desk as officers use it. */
package vn.tindan.desk;
