@NullMarked
package vn.tindan.sealing.rotation;

import org.jspecify.annotations.NullMarked;
