/** Units as they were on a day, what became of them, and the choice of one. */
@ApplicationModule(allowedDependencies = {"shared", "web", "audit"})
@NullMarked
package vn.tindan.geography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
