/** What is told of a failure, and of what is to be mended in a form. */
@NullMarked
package vn.tindan.web.errors;

import org.jspecify.annotations.NullMarked;
