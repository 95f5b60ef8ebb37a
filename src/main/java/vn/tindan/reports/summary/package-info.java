/** How the annual summary is written: its template, its sentences over figures, its appendices. */
@NullMarked
package vn.tindan.reports.summary;

import org.jspecify.annotations.NullMarked;
