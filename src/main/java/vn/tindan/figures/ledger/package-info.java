/** Sums of what base tables contribute, kept beside the rows and always equal to a recount. */
@NullMarked
package vn.tindan.figures.ledger;

import org.jspecify.annotations.NullMarked;
