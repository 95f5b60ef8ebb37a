/** Proves what is done with models and what they contribute to figures. */
@NullMarked
package vn.tindan.movement;

import org.jspecify.annotations.NullMarked;
