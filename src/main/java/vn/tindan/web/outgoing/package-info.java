/** Whom the application may call. */
@NullMarked
package vn.tindan.web.outgoing;

import org.jspecify.annotations.NullMarked;
