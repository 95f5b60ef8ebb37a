/** Which other tips may tell the same. */
@NullMarked
package vn.tindan.tips.similar;

import org.jspecify.annotations.NullMarked;
