/** The receipt of a tip: what whoever told it keeps, and all that the database does not. */
@NamedInterface("receipt")
@NullMarked
package vn.tindan.tips.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
