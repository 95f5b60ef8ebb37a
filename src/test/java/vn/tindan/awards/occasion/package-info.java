/** Proves what a conference counts, and who puts what under it. */
@NullMarked
package vn.tindan.awards.occasion;

import org.jspecify.annotations.NullMarked;
