/** Lists of the honoured as they are printed, certificates, and the papers that propose. */
@NullMarked
package vn.tindan.awards.lists;

import org.jspecify.annotations.NullMarked;
