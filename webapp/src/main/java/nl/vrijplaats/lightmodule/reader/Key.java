package nl.vrijplaats.lightmodule.reader;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key of the YAML a component is read from, where that is not its own name. {@code $type} is
 * read from {@code class} too, and gives the short name whichever is written.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {
  /** The key. */
  String value();
}
