/** Proves that keys are made once, kept private, and that a start without the right ones stops. */
@NullMarked
package vn.tindan.sealing.keys;

import org.jspecify.annotations.NullMarked;
