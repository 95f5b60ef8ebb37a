/** Tests of maps as pictures. */
@NullMarked
package vn.tindan.reports.pictures;

import org.jspecify.annotations.NullMarked;
