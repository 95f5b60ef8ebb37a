/** Cookies that only this application writes and reads. */
@NamedInterface("cookies")
@NullMarked
package vn.tindan.accounts.cookies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
