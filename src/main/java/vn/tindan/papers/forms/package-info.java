/** The texts of the papers and how they are filled. */
@NullMarked
package vn.tindan.papers.forms;

import org.jspecify.annotations.NullMarked;
