/** What is inside a file, by its bytes alone: its type and length, a picture of it, a virus. Knows no tip and no table. */
@NullMarked
package vn.tindan.attachments.content;

import org.jspecify.annotations.NullMarked;
