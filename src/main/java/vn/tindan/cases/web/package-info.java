/** Pages and addresses of the cases module. */
@NullMarked
package vn.tindan.cases.web;

import org.jspecify.annotations.NullMarked;
