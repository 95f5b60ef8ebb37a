/** Lists of the honoured, certificates and their layout, on screen and as files. */
@NullMarked
package vn.tindan.awards.web.lists;

import org.jspecify.annotations.NullMarked;
