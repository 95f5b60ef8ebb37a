/** Pages and addresses of the returns module. */
@NullMarked
package vn.tindan.returns.web;

import org.jspecify.annotations.NullMarked;
