/** Proves the pages of models as officers use them. */
@NullMarked
package vn.tindan.movement.web;

import org.jspecify.annotations.NullMarked;
