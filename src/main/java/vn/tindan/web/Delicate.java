package vn.tindan.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what somebody at a desk left open must not be able to do: it asks for the second factor again where that was shown
 * longer than ten minutes ago. Stands on the handlers of identities, exports, the trail, accounts and factors; on the page
 * that shows a form as well as on what receives it, so that people are asked before they type.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Delicate {}
