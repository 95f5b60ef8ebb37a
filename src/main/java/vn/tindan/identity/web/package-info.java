/** Pages and addresses of the identity module. */
@NullMarked
package vn.tindan.identity.web;

import org.jspecify.annotations.NullMarked;
