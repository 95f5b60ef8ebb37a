/** The list of tips within an officer's reach. */
@NamedInterface("inbox")
@NullMarked
package vn.tindan.tips.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
