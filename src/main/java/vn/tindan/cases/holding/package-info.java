/** What cases keep of others while they are worked on. */
@NullMarked
package vn.tindan.cases.holding;

import org.jspecify.annotations.NullMarked;
