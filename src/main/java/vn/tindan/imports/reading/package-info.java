/** What people write in a sheet of figures, and what it means: units, periods, indicators. */
@NullMarked
package vn.tindan.imports.reading;

import org.jspecify.annotations.NullMarked;
