/** The list of officers, and many at once. */
@NullMarked
package vn.tindan.accounts.roster;

import org.jspecify.annotations.NullMarked;
