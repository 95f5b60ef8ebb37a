/** The receipt of a tip: what whoever told it keeps, and the database knows by its digest alone. */
@NamedInterface("receipt")
@NullMarked
package vn.tindan.tips.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
