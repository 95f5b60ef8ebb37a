/** Tests of what a person sees and does. */
@NullMarked
package vn.tindan.journeys;

import org.jspecify.annotations.NullMarked;
