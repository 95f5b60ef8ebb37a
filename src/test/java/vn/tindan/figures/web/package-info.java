/** Tests of what a person sees and does. */
@NullMarked
package vn.tindan.figures.web;

import org.jspecify.annotations.NullMarked;
