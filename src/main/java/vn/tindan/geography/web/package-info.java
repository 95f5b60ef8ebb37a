/** Pages and addresses of the geography module. */
@NullMarked
package vn.tindan.geography.web;

import org.jspecify.annotations.NullMarked;
