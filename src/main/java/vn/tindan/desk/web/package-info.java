/** Pages and addresses of the desk. */
@NullMarked
package vn.tindan.desk.web;

import org.jspecify.annotations.NullMarked;
