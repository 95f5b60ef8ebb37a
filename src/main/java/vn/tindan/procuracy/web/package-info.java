/** Pages and addresses of the procuracy module. */
@NullMarked
package vn.tindan.procuracy.web;

import org.jspecify.annotations.NullMarked;
