/** Pages and addresses of the movement module. */
@NullMarked
package vn.tindan.movement.web;

import org.jspecify.annotations.NullMarked;
