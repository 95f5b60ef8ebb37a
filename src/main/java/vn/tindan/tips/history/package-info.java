/** The steps of a tip, one after the other. */
@NullMarked
package vn.tindan.tips.history;

import org.jspecify.annotations.NullMarked;
