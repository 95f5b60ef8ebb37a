/** Sealed bytes and the rows that say whose they are; what every service of files rests on. */
@NullMarked
package vn.tindan.attachments.sealed;

import org.jspecify.annotations.NullMarked;
