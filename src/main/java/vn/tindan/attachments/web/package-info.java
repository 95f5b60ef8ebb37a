/** Takes files in, with and without a script, and gives them out to officers. */
@NullMarked
package vn.tindan.attachments.web;

import org.jspecify.annotations.NullMarked;
