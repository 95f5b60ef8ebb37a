/** Where the keys come from and how they are kept: files outside the database, proven at each start. */
@NullMarked
package vn.tindan.sealing.keys;

import org.jspecify.annotations.NullMarked;
