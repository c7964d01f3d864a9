package nl.vrijplaats.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which language nodes are shown. The value of a property {@code title} in another language than
 * the first is stored as {@code title_de}.
 *
 * @param others the languages of the site beside the first one; empty where it has one language
 * @param chosen one of those, or null for the first one
 * @param all whether everything is shown as it is stored
 */
record Languages(List<String> others, @Nullable String chosen, boolean all) {

  /** The properties as they are shown. */
  Map<String, Object> show(Map<String, Object> stored) {
    if (all || others.isEmpty()) {
      return stored;
    }
    var shown = new LinkedHashMap<String, Object>();
    stored.forEach(
        (name, value) -> {
          String base = base(name);
          if (base.equals(name)) {
            shown.put(name, stored.getOrDefault(name + "_" + chosen, value));
          } else if (name.equals(base + "_" + chosen)) {
            shown.putIfAbsent(base, value);
          }
        });
    return shown;
  }

  /** The name of a property without its language. */
  private String base(String name) {
    return others.stream()
        .filter(language -> name.endsWith("_" + language))
        .map(language -> name.substring(0, name.length() - language.length() - 1))
        .findFirst()
        .orElse(name);
  }
}
