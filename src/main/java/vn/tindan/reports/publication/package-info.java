/** What of issued reports everybody may read, and what is withheld so that nobody can be told apart. */
@NullMarked
package vn.tindan.reports.publication;

import org.jspecify.annotations.NullMarked;
