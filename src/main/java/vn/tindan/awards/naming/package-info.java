/** Who may be named: not who told, unless they agreed in writing, and no longer once they take that back. */
@NullMarked
package vn.tindan.awards.naming;

import org.jspecify.annotations.NullMarked;
