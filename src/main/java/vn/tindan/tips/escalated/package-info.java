/** Tips that are late and were told of upwards. */
@NullMarked
package vn.tindan.tips.escalated;

import org.jspecify.annotations.NullMarked;
