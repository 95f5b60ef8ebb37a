/** Pages and addresses of the reports module. */
@NullMarked
package vn.tindan.reports.web;

import org.jspecify.annotations.NullMarked;
