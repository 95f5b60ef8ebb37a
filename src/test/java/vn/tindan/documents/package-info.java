/** Documents and their writers, without the application. */
@NullMarked
package vn.tindan.documents;

import org.jspecify.annotations.NullMarked;
