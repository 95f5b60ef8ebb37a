/** Who did what, when and why: an append-only, hash-chained trail, written in the transaction it tells of. */
@ApplicationModule(allowedDependencies = {"shared", "web"})
@NullMarked
package vn.tindan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
