/** Writes files in the background, a few at a time, so that a hundred of them at once leave the pages their share. */
@NullMarked
package vn.tindan.reports.exports;

import org.jspecify.annotations.NullMarked;
