/** Tips as other modules may point at them: by number, and how far they have come, never what they say. */
@NamedInterface("references")
@NullMarked
package vn.tindan.tips.references;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
