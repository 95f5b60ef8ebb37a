@NullMarked
package vn.tindan.figures.ledger;

import org.jspecify.annotations.NullMarked;
