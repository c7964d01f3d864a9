package nl.vrijplaats.lightmodule.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What {@code $type} and {@code class} may be at each place of a definition, from {@code
 * bean-types.yaml}. Magnolia's classes count by their last name, whatever package they moved to.
 */
final class BeanTypes {
  private static final String ANY = "*";
  private static final BeanTypes TYPES = read();

  /** What is known of one place. */
  private record Part(
      Map<String, String> byName, Map<String, String> byClass, Map<String, Set<String>> keys) {}

  private final Map<String, Part> parts = new HashMap<>();

  private BeanTypes() {}

  static BeanTypes get() {
    return TYPES;
  }

  /** The short name for what is written at such a place; null where it is unknown. */
  @Nullable String shortName(String role, String written) {
    Part part = part(role);
    if (!written.contains(".")) {
      return part.byName().get(written);
    }
    return written.startsWith("info.magnolia.")
        ? part.byClass().get(written.substring(written.lastIndexOf('.') + 1).replace("$", ""))
        : null;
  }

  /** All short names at such a place, old ones too. */
  Set<String> shortNames(String role) {
    return part(role).byName().keySet();
  }

  /** The keys of that type beyond those that all at such a place have. */
  Set<String> keys(String role, String shortName) {
    Map<String, Set<String>> keys = part(role).keys();
    var both = new HashSet<>(keys.getOrDefault(ANY, Set.of()));
    both.addAll(keys.getOrDefault(shortName, Set.of()));
    return both;
  }

  private Part part(String role) {
    return Objects.requireNonNull(parts.get(role), role);
  }

  private static BeanTypes read() {
    var types = new BeanTypes();
    try (InputStream in =
        Objects.requireNonNull(BeanTypes.class.getResourceAsStream("bean-types.yaml"))) {
      Map<String, Map<String, Map<String, Object>>> roles =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      roles.forEach((role, entries) -> types.parts.put(role, part(entries)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return types;
  }

  private static Part part(Map<String, Map<String, Object>> entries) {
    var part = new Part(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
    entries.forEach(
        (name, entry) -> {
          if (!name.equals(ANY)) {
            part.byName().put(name, name);
          }
          words(entry.get("also")).forEach(other -> part.byName().put(other, name));
          words(entry.get("class")).forEach(type -> part.byClass().put(type, name));
          part.keys().put(name, new HashSet<>(words(entry.get("keys"))));
        });
    return part;
  }

  private static List<String> words(@Nullable Object text) {
    return text == null ? List.of() : List.of(text.toString().split(" "));
  }
}
