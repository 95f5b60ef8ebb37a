/** Conferences at which awards are handed over, with the decisions under them. */
@NamedInterface("occasion")
@NullMarked
package vn.tindan.awards.occasion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
