/** Tests of accounts and signing in. */
@NullMarked
package vn.tindan.accounts.signin;

import org.jspecify.annotations.NullMarked;
