package nl.vrijplaats.lightmodule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One consistent reading of all definitions of all kinds. Immutable.
 *
 * <p>What is in force is found by its type, such as {@code find(TemplateDefinition.class,
 * "demo:pages/home")}; what is known about it, such as where its values came from, is in {@link
 * #list()}.
 */
public final class Definitions {
  private final Map<Class<?>, SortedMap<String, Object>> inForce;
  private final List<Definition> list;

  /**
   * With these definitions in force.
   *
   * @param inForce by type and then by identity
   * @param list what is known about each, also of those that cannot be used
   */
  public Definitions(
      Map<Class<?>, ? extends SortedMap<String, Object>> inForce, List<Definition> list) {
    this.inForce = Map.copyOf(inForce);
    this.list = List.copyOf(list);
  }

  /** Without any. */
  public static Definitions none() {
    return new Definitions(Map.of(), List.of());
  }

  /** All definitions of that type, by their identities. */
  @SuppressWarnings("unchecked") // below a type there is nothing but that type
  public <T> SortedMap<String, T> all(Class<T> type) {
    return (SortedMap<String, T>)
        (SortedMap<String, ?>)
            Collections.unmodifiableSortedMap(inForce.getOrDefault(type, new TreeMap<>()));
  }

  /** The definition of that type and identity. */
  public <T> Optional<T> find(Class<T> type, String id) {
    return Optional.ofNullable(all(type).get(id));
  }

  /** What is known about every definition, by kind and identity. */
  public List<Definition> list() {
    return list;
  }
}
