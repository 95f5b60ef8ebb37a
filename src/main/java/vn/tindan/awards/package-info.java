/** Who was honoured, by which decision and for what. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "geography",
            "audit",
            "accounts",
            "figures",
            "documents",
            "documents::sheets",
            "movement",
            "movement::group",
            "cases::references"
        })
@NullMarked
package vn.tindan.awards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
