/** Tests of the door for other applications. */
@org.jspecify.annotations.NullMarked
package vn.tindan.apps;
