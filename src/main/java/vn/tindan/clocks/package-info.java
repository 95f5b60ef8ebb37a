/** The clocks of the law: rules and holidays as data, deadlines computed from them, and what runs for whom. */
@ApplicationModule(allowedDependencies = {"shared", "web", "geography", "audit", "accounts"})
@NullMarked
package vn.tindan.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
