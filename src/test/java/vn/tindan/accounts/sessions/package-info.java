/** Tests of sessions. */
@NullMarked
package vn.tindan.accounts.sessions;

import org.jspecify.annotations.NullMarked;
