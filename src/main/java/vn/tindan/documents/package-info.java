/** A document as data, and one writer for each format it is saved in. */
@ApplicationModule(allowedDependencies = {"shared", "web", "geography", "audit", "accounts"})
@NullMarked
package vn.tindan.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
