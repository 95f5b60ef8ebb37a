/** Tests of what is withheld from the public. */
@NullMarked
package vn.tindan.reports.publication;

import org.jspecify.annotations.NullMarked;
