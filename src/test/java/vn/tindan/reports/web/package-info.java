/** Tests of the pages of reports and of the public page. */
@NullMarked
package vn.tindan.reports.web;

import org.jspecify.annotations.NullMarked;
