/** How many were honoured: in words, in figures, and behind a model. */
@NullMarked
package vn.tindan.awards.counted;

import org.jspecify.annotations.NullMarked;
