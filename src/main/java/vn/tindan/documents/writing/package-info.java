/** One writer for each format, all from the same document. */
@NullMarked
package vn.tindan.documents.writing;

import org.jspecify.annotations.NullMarked;
