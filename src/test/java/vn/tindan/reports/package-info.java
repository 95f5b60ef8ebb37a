/** Tests of what a person sees and does. */
@NullMarked
package vn.tindan.reports;

import org.jspecify.annotations.NullMarked;
