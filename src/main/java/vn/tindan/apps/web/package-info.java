/** The JSON interface of tips, and the administrator's page of keys. */
@NullMarked
package vn.tindan.apps.web;

import org.jspecify.annotations.NullMarked;
