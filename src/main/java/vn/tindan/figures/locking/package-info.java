/** Periods whose figures stand: what may still change of what they rest on, and how they are opened for a correction. */
@NamedInterface("locking")
@NullMarked
package vn.tindan.figures.locking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
