/** What is said of a file everywhere: its kind, its label, what the scanner found, the caps. */
@NullMarked
package vn.tindan.attachments.terms;

import org.jspecify.annotations.NullMarked;
