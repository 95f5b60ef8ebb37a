/** Workbooks that people upload, read with the distrust that anything from outside deserves. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.tindan.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
