/** Proves the life of models after they were built, and the way back from each step. */
@NullMarked
package vn.tindan.movement.life;

import org.jspecify.annotations.NullMarked;
