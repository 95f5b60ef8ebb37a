/** Officers, their roles and reach, signing in, and the whole table of addresses by role. */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "geography", "geography :: changes", "audit", "sealing", "sheets"})
@NullMarked
package vn.tindan.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
