/** Pages of conferences. */
@NullMarked
package vn.tindan.awards.web.occasion;

import org.jspecify.annotations.NullMarked;
