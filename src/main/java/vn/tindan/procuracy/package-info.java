/** What the procuracy supervises: the sources of crime of an area, their deadlines and outcomes, and the working set. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "geography",
            "audit",
            "accounts",
            "documents",
            "clocks",
            "tips",
            "tips::terms"
        })
@NullMarked
package vn.tindan.procuracy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
