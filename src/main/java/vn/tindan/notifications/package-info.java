/** Tells officers that something waits, never what it says: in the page at once, by mail once a day. Nobody depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "geography",
            "audit",
            "accounts",
            "sealing",
            "figures",
            "returns",
            "tips",
            "tips::terms",
            "tips::inbox"
        })
@NullMarked
package vn.tindan.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
