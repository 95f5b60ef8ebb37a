/** Cases as figures count them, one by one. */
@NullMarked
package vn.tindan.cases.counted;

import org.jspecify.annotations.NullMarked;
