/** The story of a case: what happened, in order, and who wrote it down. */
@NullMarked
package vn.tindan.cases.story;

import org.jspecify.annotations.NullMarked;
