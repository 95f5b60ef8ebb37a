/** Proves that lists, certificates and submissions are as they are printed. */
@NullMarked
package vn.tindan.awards.lists;

import org.jspecify.annotations.NullMarked;
