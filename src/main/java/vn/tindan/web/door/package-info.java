/** What every request passes on its way to a page. */
@NullMarked
package vn.tindan.web.door;

import org.jspecify.annotations.NullMarked;
