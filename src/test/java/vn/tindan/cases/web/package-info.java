/** Tests of the pages of case files. */
@NullMarked
package vn.tindan.cases.web;

import org.jspecify.annotations.NullMarked;
