/** Pages and addresses of nominations. */
@NullMarked
package vn.tindan.awards.web.nomination;

import org.jspecify.annotations.NullMarked;
