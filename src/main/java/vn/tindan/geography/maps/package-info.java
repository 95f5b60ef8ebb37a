/** Maps of units, ready to draw: by their outlines where these are loaded, else as squares or dots. */
@NamedInterface("maps")
@NullMarked
package vn.tindan.geography.maps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
