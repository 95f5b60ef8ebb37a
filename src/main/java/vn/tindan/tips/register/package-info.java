/** The register of a unit (sổ tiếp nhận): how a tip enters it, and under which number a unit handles it. */
@NullMarked
package vn.tindan.tips.register;

import org.jspecify.annotations.NullMarked;
