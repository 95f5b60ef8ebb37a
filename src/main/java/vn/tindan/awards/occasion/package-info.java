/** Conferences at which awards are handed over, with the decisions under them. */
@NullMarked
package vn.tindan.awards.occasion;

import org.jspecify.annotations.NullMarked;
