/** What officers hear in their pages and choose to get by mail. */
@NullMarked
package vn.tindan.notifications.web;

import org.jspecify.annotations.NullMarked;
