/** Pages and addresses of the tips module. */
@NullMarked
package vn.tindan.tips.web;

import org.jspecify.annotations.NullMarked;
