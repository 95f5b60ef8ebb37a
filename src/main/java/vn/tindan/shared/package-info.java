/** The kernel every module may speak of: ranges of days, the country's time, what is refused and what is not there. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.tindan.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
