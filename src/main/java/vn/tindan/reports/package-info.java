/** The annual summary and what it prints, each number from its figure. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "geography",
            "geography :: maps",
            "audit",
            "accounts",
            "accounts::work",
            "figures",
            "figures::locking",
            "documents",
            "movement",
            "returns",
            "awards"
        })
@NullMarked
package vn.tindan.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
