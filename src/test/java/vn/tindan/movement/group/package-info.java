/** Proves that groups and exemplars are stocks of any day. */
@NullMarked
package vn.tindan.movement.group;

import org.jspecify.annotations.NullMarked;
