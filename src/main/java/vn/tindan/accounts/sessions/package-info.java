/** Sessions in the database: sealed, shared by every instance, listed and ended. */
@NullMarked
package vn.tindan.accounts.sessions;

import org.jspecify.annotations.NullMarked;
