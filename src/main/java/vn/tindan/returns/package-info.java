/** Periodic returns of communes, and figures of earlier years with their sources. */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "geography", "audit", "accounts", "figures", "documents", "sheets"})
@NullMarked
package vn.tindan.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
