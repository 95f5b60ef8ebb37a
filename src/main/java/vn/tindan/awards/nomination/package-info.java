/** Nominations for awards: from whoever proposes to the list of a decision, with the rules of the law on the way. */
@NamedInterface("nomination")
@NullMarked
package vn.tindan.awards.nomination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
