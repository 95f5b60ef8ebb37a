/** Tests of what a person sees and does. */
@NullMarked
package vn.tindan.reports.summary;

import org.jspecify.annotations.NullMarked;
