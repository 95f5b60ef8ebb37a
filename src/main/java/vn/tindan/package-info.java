/** The application as a whole; everything else lives in the modules below. */
@NullMarked
package vn.tindan;

import org.jspecify.annotations.NullMarked;
