/** How the figures of the catalogue are defined, version after version. */
@NullMarked
package vn.tindan.figures.catalogue;

import org.jspecify.annotations.NullMarked;
