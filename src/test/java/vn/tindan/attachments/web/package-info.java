/** Tests of the pages of files. */
@NullMarked
package vn.tindan.attachments.web;

import org.jspecify.annotations.NullMarked;
