/** Signing in: the password, the second factor, and what slows down whoever guesses. */
@NullMarked
package vn.tindan.accounts.signin;

import org.jspecify.annotations.NullMarked;
