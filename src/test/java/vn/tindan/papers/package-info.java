@NullMarked
package vn.tindan.papers;

import org.jspecify.annotations.NullMarked;
