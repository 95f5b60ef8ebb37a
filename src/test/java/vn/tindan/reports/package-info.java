/** Tests of the annual summary from draft to issue and correction. */
@NullMarked
package vn.tindan.reports;

import org.jspecify.annotations.NullMarked;
