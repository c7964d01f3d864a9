package nl.vrijplaats.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The areas and components in the properties of a page, found by their names with slashes between,
 * such as {@code main/00/left/0}. Every change answers new properties and leaves the old as they
 * were. Pure.
 */
final class PageParts {

  static final String TEMPLATE = "mgnl:template";
  static final String TYPE = "jcr:primaryType";
  static final String IDENTITY = "mgnl:identity";

  private static final String AREA = "mgnl:area";

  private PageParts() {}

  /** What lies at that path; the page itself at the empty one. */
  static Optional<Map<String, Object>> find(Map<String, Object> page, String path) {
    Optional<Map<String, Object>> found = Optional.of(page);
    for (String name : names(path)) {
      found = found.flatMap(part -> child(part, name));
    }
    return found;
  }

  /** The template of a component, or of the page at the empty path. */
  static Optional<String> template(Map<String, Object> part) {
    return part.get(TEMPLATE) instanceof String id ? Optional.of(id) : Optional.empty();
  }

  /** The names of the components of an area, in order. */
  static List<String> components(Map<String, Object> area) {
    return area.entrySet().stream()
        .filter(entry -> isPart(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Where the part with that identity lies. */
  static Optional<String> withIdentity(Map<String, Object> page, String identity) {
    return withIdentity(page, identity, "");
  }

  private static Optional<String> withIdentity(
      Map<String, Object> part, String identity, String path) {
    if (identity.equals(part.get(IDENTITY))) {
      return Optional.of(path);
    }
    for (Map.Entry<String, Object> entry : part.entrySet()) {
      if (isPart(entry.getValue())) {
        Optional<String> found =
            withIdentity(part(entry.getValue()), identity, below(path, entry.getKey()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The page with another part at that path, where one lies already. */
  static Map<String, Object> replace(
      Map<String, Object> page, String path, Map<String, Object> part) {
    return change(page, names(path), old -> part);
  }

  /** The page with that area, which holds nothing, where it was not made yet. */
  static Map<String, Object> makeArea(Map<String, Object> page, String path) {
    return change(
        page,
        names(above(path)),
        holder -> {
          var changed = new LinkedHashMap<>(holder);
          changed.putIfAbsent(last(path), new LinkedHashMap<String, Object>(Map.of(TYPE, AREA)));
          return changed;
        });
  }

  /**
   * The page with one more component in an area, which is made where it is not there yet.
   *
   * @param before the component it comes before; null for the end
   */
  static Map<String, Object> insert(
      Map<String, Object> page,
      String area,
      String name,
      Map<String, Object> component,
      @Nullable String before) {
    return change(
        makeArea(page, area),
        names(area),
        old -> {
          var changed = new LinkedHashMap<String, Object>();
          boolean done = false;
          for (Map.Entry<String, Object> entry : old.entrySet()) {
            if (entry.getKey().equals(before)) {
              changed.put(name, component);
              done = true;
            }
            changed.put(entry.getKey(), entry.getValue());
          }
          if (!done) {
            changed.put(name, component);
          }
          return changed;
        });
  }

  /** The page without that part. An area that loses its last component stays, and stays empty. */
  static Map<String, Object> remove(Map<String, Object> page, String path) {
    return change(
        page,
        names(above(path)),
        holder -> {
          var changed = new LinkedHashMap<>(holder);
          changed.remove(last(path));
          boolean holdsNone = changed.values().stream().noneMatch(PageParts::isPart);
          if (holdsNone && template(holder).isEmpty() && !above(path).isEmpty()) {
            changed.put(TYPE, AREA);
          }
          return changed;
        });
  }

  /** A name that no component of the area has: 0, 00, 01, … as Magnolia gives them. */
  static String freeName(Map<String, Object> page, String area) {
    Map<String, Object> there = find(page, area).orElse(Map.of());
    if (!there.containsKey("0")) {
      return "0";
    }
    for (int number = 0; ; number++) {
      String name = "%02d".formatted(number);
      if (!there.containsKey(name)) {
        return name;
      }
    }
  }

  /** The same part, as a part of its own: without the identities in it. */
  static Map<String, Object> copy(Map<String, Object> part) {
    var copy = new LinkedHashMap<String, Object>();
    part.forEach(
        (name, value) -> {
          if (!name.equals(IDENTITY)) {
            copy.put(name, isPart(value) ? copy(part(value)) : value);
          }
        });
    return copy;
  }

  static String above(String path) {
    int step = path.lastIndexOf('/');
    return step < 0 ? "" : path.substring(0, step);
  }

  static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String below(String path, String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }

  private static List<String> names(String path) {
    return path.isEmpty() ? List.of() : List.of(path.split("/", -1));
  }

  private static Map<String, Object> change(
      Map<String, Object> part, List<String> path, UnaryOperator<Map<String, Object>> change) {
    if (path.isEmpty()) {
      return change.apply(part);
    }
    var changed = new LinkedHashMap<>(part);
    Object inner = Objects.requireNonNull(part.get(path.getFirst()), "no such part");
    var rest = new ArrayList<>(path).subList(1, path.size());
    changed.put(path.getFirst(), change(part(inner), rest, change));
    return changed;
  }

  private static Optional<Map<String, Object>> child(Map<String, Object> part, String name) {
    Object value = part.get(name);
    return value instanceof Map ? Optional.of(part(value)) : Optional.empty();
  }

  static boolean isPart(@Nullable Object value) {
    return value instanceof Map;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> part(Object value) {
    return (Map<String, Object>) value;
  }
}
