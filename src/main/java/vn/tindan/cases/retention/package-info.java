/** How long case files are kept, held back by hand, and erased when that is over. */
@NullMarked
package vn.tindan.cases.retention;

import org.jspecify.annotations.NullMarked;
