@NullMarked
package vn.tindan.reports.exports;

import org.jspecify.annotations.NullMarked;
