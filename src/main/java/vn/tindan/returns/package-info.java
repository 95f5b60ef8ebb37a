/** Periodic returns of communes: asked for, filled in on a page or by Excel, accepted, entered as figures. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "geography",
            "geography :: changes",
            "audit",
            "accounts",
            "figures",
            "documents",
            "sheets"
        })
@NullMarked
package vn.tindan.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
