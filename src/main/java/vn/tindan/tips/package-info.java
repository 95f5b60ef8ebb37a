/** What citizens tell, and how the police answer them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "geography",
            "geography :: changes",
            "geography :: position",
            "audit",
            "accounts",
            "accounts::work",
            "accounts::cookies",
            "sealing",
            "figures",
            "figures::locking",
            "clocks",
            "guard",
            "retention",
            "retention :: web"
        })
@NullMarked
package vn.tindan.tips;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
