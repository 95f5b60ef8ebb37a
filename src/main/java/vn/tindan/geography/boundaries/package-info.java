/** Outlines of units that an operator brings: read, checked, simplified and kept; the project ships none. */
@NullMarked
package vn.tindan.geography.boundaries;

import org.jspecify.annotations.NullMarked;
