/** What happens to models after they were built, and what came of them. */
@NullMarked
package vn.tindan.movement.life;

import org.jspecify.annotations.NullMarked;
