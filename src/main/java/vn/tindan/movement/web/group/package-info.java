/** Pages of groups, teams and exemplars. */
@NullMarked
package vn.tindan.movement.web.group;

import org.jspecify.annotations.NullMarked;
