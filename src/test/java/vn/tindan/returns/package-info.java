/** Periodic returns: who owes them, what is checked, what comes of them. */
@NullMarked
package vn.tindan.returns;

import org.jspecify.annotations.NullMarked;
