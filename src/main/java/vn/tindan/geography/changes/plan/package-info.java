/** A change of the map before it is one: read as somebody typed it, and checked row by row. */
@NullMarked
package vn.tindan.geography.changes.plan;

import org.jspecify.annotations.NullMarked;
