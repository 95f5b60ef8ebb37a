/** Tests of where files lie. */
@NullMarked
package vn.tindan.attachments.store;

import org.jspecify.annotations.NullMarked;
