/** Pages and addresses of the imports module. */
@NullMarked
package vn.tindan.imports.web;

import org.jspecify.annotations.NullMarked;
