/** The steps of holding that the page of whatever is held has. */
@NamedInterface("web")
@NullMarked
package vn.tindan.retention.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
