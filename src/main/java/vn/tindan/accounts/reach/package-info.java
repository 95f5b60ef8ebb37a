/** Tells the database for whom a connection is borrowed, so that its row-level security can hold the second wall. */
@NullMarked
package vn.tindan.accounts.reach;

import org.jspecify.annotations.NullMarked;
