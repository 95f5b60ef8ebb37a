/** The register of a unit (sổ tiếp nhận). */
@NullMarked
package vn.tindan.tips.register;

import org.jspecify.annotations.NullMarked;
