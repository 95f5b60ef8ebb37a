/** What officers have in hand, and who of their unit there is to take it. */
@NamedInterface("work")
@NullMarked
package vn.tindan.accounts.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
