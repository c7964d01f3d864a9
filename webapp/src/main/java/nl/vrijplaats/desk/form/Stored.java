package nl.vrijplaats.desk.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in a property, taken for what a field expects there. */
final class Stored {

  private Stored() {}

  /** A child node as a copy to change; an empty one where there is none. */
  static Map<String, Object> node(@Nullable Object value) {
    var node = new LinkedHashMap<String, Object>();
    if (value instanceof Map<?, ?> stored) {
      stored.forEach((name, each) -> node.put(String.valueOf(name), each));
    }
    return node;
  }

  /** Several values; one is a list of one. */
  static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
  }
}
