/** Pages and addresses of the audit module. */
@NullMarked
package vn.tindan.audit.web;

import org.jspecify.annotations.NullMarked;
