/** How the words of a case are sealed. */
@NullMarked
package vn.tindan.cases.sealed;

import org.jspecify.annotations.NullMarked;
