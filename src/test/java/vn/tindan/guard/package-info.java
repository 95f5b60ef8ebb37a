@org.jspecify.annotations.NullMarked
package vn.tindan.guard;
