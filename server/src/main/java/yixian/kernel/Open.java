package yixian.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route that asks for no permission; the value says why. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Open {
  String value();

  /** Whether even a signed-in person is not needed. */
  boolean withoutAccount() default false;

  /** Whether a person who still has to change the initial password may pass. */
  boolean withPasswordDue() default false;
}
