/** The list of tips: what it finds, how it goes on, and what is done with several at once. */
@NullMarked
package vn.tindan.tips.inbox;

import org.jspecify.annotations.NullMarked;
