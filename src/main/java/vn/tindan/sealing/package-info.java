/** Seals what a citizen wrote so that the database never sees a word, and finds it again without opening it. */
@ApplicationModule(allowedDependencies = {"shared", "web"})
@NullMarked
package vn.tindan.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
