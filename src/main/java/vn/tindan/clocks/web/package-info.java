/** Pages of the calendar that clocks are counted by. */
@NullMarked
package vn.tindan.clocks.web;

import org.jspecify.annotations.NullMarked;
