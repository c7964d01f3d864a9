package nl.vrijplaats.lightmodule.reader;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The component of type {@code Settings} that takes the keys no other component takes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Rest {
  /** Whether every key is welcome; else those that the table knows for the type. */
  boolean anything() default false;
}
