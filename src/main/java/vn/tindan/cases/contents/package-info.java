/** The persons and things in a case as an officer reads them. */
@NullMarked
package vn.tindan.cases.contents;

import org.jspecify.annotations.NullMarked;
