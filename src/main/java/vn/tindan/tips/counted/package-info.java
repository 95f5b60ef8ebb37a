/** Tips as figures count them, one by one. */
@NullMarked
package vn.tindan.tips.counted;

import org.jspecify.annotations.NullMarked;
