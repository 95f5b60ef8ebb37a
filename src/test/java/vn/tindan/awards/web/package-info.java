/** Proves the pages of awards as officers use them. */
@NullMarked
package vn.tindan.awards.web;

import org.jspecify.annotations.NullMarked;
