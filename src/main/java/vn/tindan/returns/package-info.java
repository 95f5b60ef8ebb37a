/** Periodic returns of communes, and figures of earlier years with their sources. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "geography",
            "geography :: changes",
            "audit",
            "accounts",
            "figures",
            "documents"
        })
@NullMarked
package vn.tindan.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
