/** Tests of files: their seal, their bounds, their way through the pages. */
@NullMarked
package vn.tindan.attachments;

import org.jspecify.annotations.NullMarked;
