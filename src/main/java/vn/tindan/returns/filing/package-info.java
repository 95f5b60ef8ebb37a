/** Filling in one return: what is typed and found in it, from a draft until it is accepted or sent back. */
@NamedInterface("filing")
@NullMarked
package vn.tindan.returns.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
