/** Pages and addresses of the awards module. */
@NullMarked
package vn.tindan.awards.web;

import org.jspecify.annotations.NullMarked;
