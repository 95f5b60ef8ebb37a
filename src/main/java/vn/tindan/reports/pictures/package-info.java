/** Maps as pictures, for paper: what the screen draws as lines, a file of Word or a sheet takes as an image. */
@NullMarked
package vn.tindan.reports.pictures;

import org.jspecify.annotations.NullMarked;
