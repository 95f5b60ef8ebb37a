/** Sheets that are no official documents and have a page of their own, such as certificates: a template made a PDF. */
@NamedInterface("sheets")
@NullMarked
package vn.tindan.documents.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
