/** The overview: chosen figures of a place and a time, their trend, and the places below side by side. */
@NullMarked
package vn.tindan.reports.overview;

import org.jspecify.annotations.NullMarked;
