/** The table of offences: articles of the criminal code by the day they apply, found by code or by words. */
@NullMarked
package vn.tindan.cases.offences;

import org.jspecify.annotations.NullMarked;
