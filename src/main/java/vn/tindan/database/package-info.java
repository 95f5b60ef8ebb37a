/** Where the data lives: a PostgreSQL of the operator's, or an embedded one under TINDAN_HOME. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.tindan.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
