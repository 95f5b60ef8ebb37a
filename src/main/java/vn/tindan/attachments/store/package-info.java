/** Where sealed bytes lie: a folder, or S3-compatible storage by configuration. Nothing in it knows what they are. */
@NullMarked
package vn.tindan.attachments.store;

import org.jspecify.annotations.NullMarked;
