package nl.vrijplaats.lightmodule;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One consistent reading of all definitions. Immutable.
 *
 * @param types by name
 * @param byAlias types by their other names
 * @param bySection types by the address of their lists
 */
record Definitions(
    SortedMap<String, ContentType> types,
    Map<String, ContentType> byAlias,
    Map<String, ContentType> bySection,
    Texts texts,
    List<Problem> problems) {

  /** With these types in force. */
  static Definitions of(Map<String, ContentType> types, Texts texts, List<Problem> problems) {
    var byAlias = new HashMap<String, ContentType>();
    var bySection = new HashMap<String, ContentType>();
    for (ContentType type : types.values()) {
      type.aliases().forEach(alias -> byAlias.putIfAbsent(alias, type));
      if (type.section() != null) {
        bySection.put(type.section(), type);
      }
    }
    return new Definitions(
        Collections.unmodifiableSortedMap(new TreeMap<>(types)),
        Map.copyOf(byAlias),
        Map.copyOf(bySection),
        texts,
        problems);
  }
}
