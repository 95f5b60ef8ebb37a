/** Proves who may be honoured how, and what awards contribute to figures. */
@NullMarked
package vn.tindan.awards;

import org.jspecify.annotations.NullMarked;
