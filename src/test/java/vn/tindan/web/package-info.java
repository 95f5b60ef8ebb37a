/** Tests of what a person sees and does. */
@NullMarked
package vn.tindan.web;

import org.jspecify.annotations.NullMarked;
