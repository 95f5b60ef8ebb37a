/** The closed lists of the trade that tips are described by: what other modules may name too. */
@NamedInterface("terms")
@NullMarked
package vn.tindan.tips.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
