/** Cases as other modules may point at them: by number, and whether they are within reach. */
@NamedInterface("references")
@NullMarked
package vn.tindan.cases.references;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
