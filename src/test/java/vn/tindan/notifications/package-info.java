/** What officers are told, when, and that it is never what a tip says. */
@NullMarked
package vn.tindan.notifications;

import org.jspecify.annotations.NullMarked;
