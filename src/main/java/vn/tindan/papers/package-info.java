/** The papers that go with a tip: forms filled from what is known, numbered by unit and year, and the register of a period. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "geography",
            "audit",
            "accounts",
            "documents",
            "tips",
            "tips::terms",
            "tips::register"
        })
@NullMarked
package vn.tindan.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
