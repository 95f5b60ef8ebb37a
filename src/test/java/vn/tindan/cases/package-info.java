/** Tests of case files. */
@NullMarked
package vn.tindan.cases;

import org.jspecify.annotations.NullMarked;
