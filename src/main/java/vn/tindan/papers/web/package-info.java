/** Pages and addresses of the papers module. */
@NullMarked
package vn.tindan.papers.web;

import org.jspecify.annotations.NullMarked;
