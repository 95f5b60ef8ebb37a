/** Proves that what is sealed stays sealed, opens where it belongs and is found without being opened. */
@NullMarked
package vn.tindan.sealing;

import org.jspecify.annotations.NullMarked;
