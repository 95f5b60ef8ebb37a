/** Models of the movement, the sites they run at, and who recognised them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "geography",
            "geography :: maps",
            "audit",
            "accounts",
            "figures",
            "documents",
            "tips",
            "tips::references",
            "cases::references"
        })
@NullMarked
package vn.tindan.movement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
