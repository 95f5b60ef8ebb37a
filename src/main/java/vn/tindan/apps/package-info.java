/** Other applications that send tips for citizens: their keys, and the JSON interface. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "geography",
            "audit",
            "accounts",
            "sealing",
            "guard",
            "tips",
            "tips :: receipt",
            "tips :: terms"
        })
@NullMarked
package vn.tindan.apps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
