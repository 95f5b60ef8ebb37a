/** The closed lists of the trade that cases are described by: what other modules may name too. */
@NamedInterface("terms")
@NullMarked
package vn.tindan.cases.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
