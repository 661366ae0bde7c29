package yixian.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a route asks for; checked before the route runs, and by the road once more.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
  String value();

  /**
   * Whether it must be held for the whole district: for what all units share, such as rules, roles
   * and calendars.
   */
  boolean everywhere() default false;
}
