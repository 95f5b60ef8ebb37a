/** Certificates: a sheet for each recipient of a decision, in a layout that each unit adjusts to its blank. */
@NullMarked
package vn.tindan.awards.certificate;

import org.jspecify.annotations.NullMarked;
