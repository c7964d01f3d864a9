package nl.vrijplaats.lightmodule.reader;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which part of {@code bean-types.yaml} says what {@code $type} and {@code class} may be. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Role {
  /** Name of that part, such as {@code field}. */
  String value();

  /** The type where none is written; empty where one must be. */
  String otherwise() default "";
}
