/** What goes with a tip beside its words and is kept elsewhere: under which key, within whose reach. */
@NamedInterface("enclosures")
@NullMarked
package vn.tindan.tips.enclosures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
