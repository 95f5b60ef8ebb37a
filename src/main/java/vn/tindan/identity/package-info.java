/** Opening who told a tip: one officer asks with a reason, a custodian agrees, and each opening is on the trail. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "geography",
            "audit",
            "accounts",
            "accounts::work",
            "sealing",
            "tips",
            "tips::retention"
        })
@NullMarked
package vn.tindan.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
