/** Files of figures. */
@NullMarked
package vn.tindan.imports;

import org.jspecify.annotations.NullMarked;
