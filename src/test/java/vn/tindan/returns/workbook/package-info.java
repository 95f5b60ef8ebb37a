/** Returns as workbooks. */
@NullMarked
package vn.tindan.returns.workbook;

import org.jspecify.annotations.NullMarked;
