/** From a point on the earth to the commune it lies in, or those whose seats are near. */
@NamedInterface("position")
@NullMarked
package vn.tindan.geography.position;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
