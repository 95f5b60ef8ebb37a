/** How long tips are kept, and how they are erased when that is over: by rule, with a log, held back where work goes on. */
@NamedInterface("retention")
@NullMarked
package vn.tindan.tips.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
