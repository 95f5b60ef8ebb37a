/** Units that are told of a tip only so that they know. */
@NullMarked
package vn.tindan.tips.informing;

import org.jspecify.annotations.NullMarked;
