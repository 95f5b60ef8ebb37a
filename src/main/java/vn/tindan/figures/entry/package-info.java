/** What may be entered by hand, and the trace that an entry leaves. */
@NullMarked
package vn.tindan.figures.entry;

import org.jspecify.annotations.NullMarked;
