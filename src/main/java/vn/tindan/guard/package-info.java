/** Keeps the citizen's door open under pressure: asks for work or patience instead of refusing, and closes honestly. */
@ApplicationModule(allowedDependencies = {"shared", "web", "sealing"})
@NullMarked
package vn.tindan.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
