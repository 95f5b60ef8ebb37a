/** The inner works of figures: how wide a word of approximation is, and what of a figure may be printed. */
@NullMarked
package vn.tindan.figures.number;

import org.jspecify.annotations.NullMarked;
