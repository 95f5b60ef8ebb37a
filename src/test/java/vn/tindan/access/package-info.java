/** Who may do what: every address by every role from everywhere. */
@NullMarked
package vn.tindan.access;

import org.jspecify.annotations.NullMarked;
