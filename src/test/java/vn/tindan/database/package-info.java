/** Where the data lives: what must hold when a start or an end goes wrong. */
@NullMarked
package vn.tindan.database;

import org.jspecify.annotations.NullMarked;
