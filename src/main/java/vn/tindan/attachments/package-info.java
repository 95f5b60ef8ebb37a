/** Files that go with a tip: kept sealed and durable before a receipt is shown, given out to its officers only. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "geography",
            "audit",
            "accounts",
            "sealing",
            "tips",
            "tips :: terms",
            "tips :: enclosures"
        })
@NullMarked
package vn.tindan.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
