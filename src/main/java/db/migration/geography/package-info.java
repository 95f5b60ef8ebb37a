/** Loads the units from the lists beside it: too many rows for statements, so Flyway calls Java. */
@NullMarked
package db.migration.geography;

import org.jspecify.annotations.NullMarked;
