/** The life cycle of a tip as one table (DOMAIN 8A.1). */
@NullMarked
package vn.tindan.tips.life;

import org.jspecify.annotations.NullMarked;
