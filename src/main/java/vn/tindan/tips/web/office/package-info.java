/** What officers see of tips and do with them. */
@NullMarked
package vn.tindan.tips.web.office;

import org.jspecify.annotations.NullMarked;
