@NullMarked
package vn.tindan.geography.changes;

import org.jspecify.annotations.NullMarked;
