/** Where the figure of a cell comes from: a paper, the ledger, or other figures. */
@NullMarked
package vn.tindan.figures.source;

import org.jspecify.annotations.NullMarked;
