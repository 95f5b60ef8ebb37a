/** Case files, the persons in them, and what the tips behind them led to. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "geography",
            "audit",
            "accounts",
            "sealing",
            "figures",
            "tips",
            "tips::terms",
            "tips::retention",
            "tips::references",
            "retention",
            "retention :: web"
        })
@NullMarked
package vn.tindan.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
