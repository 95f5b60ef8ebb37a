/** What tests stand on: one database server, one application context, one browser, a standing cast. */
@NullMarked
package vn.tindan.support;

import org.jspecify.annotations.NullMarked;
