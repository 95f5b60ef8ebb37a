/** Tests of the tips slice. */
@NullMarked
package vn.tindan.tips;

import org.jspecify.annotations.NullMarked;
