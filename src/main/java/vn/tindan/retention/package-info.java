/** How long things are kept: what is erased by night, and what an officer holds back by hand. What, each module says. */
@ApplicationModule(allowedDependencies = {"shared", "web", "geography", "audit", "accounts", "sealing"})
@NullMarked
package vn.tindan.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
