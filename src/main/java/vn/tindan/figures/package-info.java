/** Figures that know what they are: qualifiers, periods, the catalogue of indicators, the ledger and its sums. */
@ApplicationModule(allowedDependencies = {"shared", "web", "geography", "geography :: changes", "audit", "accounts"})
@NullMarked
package vn.tindan.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
