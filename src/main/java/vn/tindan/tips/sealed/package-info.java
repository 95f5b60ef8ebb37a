/** What of a tip is sealed, and how it is opened and found again. */
@NullMarked
package vn.tindan.tips.sealed;

import org.jspecify.annotations.NullMarked;
