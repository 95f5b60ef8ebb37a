/** Changes of the map by an administrator: entered, checked, passed on to the heirs, taken back. */
@NamedInterface("changes")
@NullMarked
package vn.tindan.geography.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
