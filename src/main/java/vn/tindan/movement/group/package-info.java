/** Groups of residents and security teams, and exemplars: stocks of the movement beside its models. */
@NamedInterface("group")
@NullMarked
package vn.tindan.movement.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
