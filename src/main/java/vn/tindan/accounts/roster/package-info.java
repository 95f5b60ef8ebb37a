/** The officers of an administrator's unit and below: the list of them, and many at once from a sheet. */
@NullMarked
package vn.tindan.accounts.roster;

import org.jspecify.annotations.NullMarked;
