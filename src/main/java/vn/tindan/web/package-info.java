/** What every page shares: layout, language, the one error advice, the public front page. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.tindan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
