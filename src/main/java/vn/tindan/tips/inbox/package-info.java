/** The list of tips within an officer's reach. */
@NullMarked
package vn.tindan.tips.inbox;

import org.jspecify.annotations.NullMarked;
