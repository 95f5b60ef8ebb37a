/** What police and citizen write to each other about a tip. */
@NullMarked
package vn.tindan.tips.conversation;

import org.jspecify.annotations.NullMarked;
