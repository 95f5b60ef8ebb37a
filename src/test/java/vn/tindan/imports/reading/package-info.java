/** What people write in a sheet of figures. */
@NullMarked
package vn.tindan.imports.reading;

import org.jspecify.annotations.NullMarked;
