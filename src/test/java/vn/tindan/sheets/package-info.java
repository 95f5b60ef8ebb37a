/** What is read from an uploaded workbook, and what is refused. */
@NullMarked
package vn.tindan.sheets;

import org.jspecify.annotations.NullMarked;
