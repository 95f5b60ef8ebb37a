/** Tests of the tips slice. */
@NullMarked
package vn.tindan.tips.web;

import org.jspecify.annotations.NullMarked;
