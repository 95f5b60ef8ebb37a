/** Tests of accounts and signing in. */
@NullMarked
package vn.tindan.accounts.web;

import org.jspecify.annotations.NullMarked;
