/** The life cycle of a tip as one table (DOMAIN 8A.1), and how far a tip has come in it. */
@NullMarked
package vn.tindan.tips.life;

import org.jspecify.annotations.NullMarked;
