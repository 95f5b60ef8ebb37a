/** Proves what a nomination is asked on its way to a decision. */
@NullMarked
package vn.tindan.awards.nomination;

import org.jspecify.annotations.NullMarked;
