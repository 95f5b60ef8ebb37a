/** Pages and addresses of the accounts module. */
@NullMarked
package vn.tindan.accounts.web;

import org.jspecify.annotations.NullMarked;
