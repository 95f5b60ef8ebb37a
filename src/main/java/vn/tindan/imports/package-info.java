/** Figures of earlier years and of whole provinces, from sheets: each read, looked at, entered with its source, taken back. */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "geography", "audit", "accounts", "figures", "documents", "sheets"})
@NullMarked
package vn.tindan.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
