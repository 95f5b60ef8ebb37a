/** The officer's door: what a caller, a visitor, a letter or a Zalo message says, typed in while it is told. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "geography",
            "audit",
            "accounts",
            "accounts::work",
            "sealing",
            "documents",
            "tips",
            "tips::receipt",
            "tips::terms"
        })
@NullMarked
package vn.tindan.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
