/** Pages and addresses of the figures module. */
@NullMarked
package vn.tindan.figures.web;

import org.jspecify.annotations.NullMarked;
