/** Returns as workbooks: written for a unit or a whole round, read back, compared and taken in. */
@NullMarked
package vn.tindan.returns.workbook;

import org.jspecify.annotations.NullMarked;
