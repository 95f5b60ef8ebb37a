/** Carries every data key over to a new wrapping key, while the application serves. */
@NullMarked
package vn.tindan.sealing.rotation;

import org.jspecify.annotations.NullMarked;
