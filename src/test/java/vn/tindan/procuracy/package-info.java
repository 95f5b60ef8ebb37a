@NullMarked
package vn.tindan.procuracy;

import org.jspecify.annotations.NullMarked;
