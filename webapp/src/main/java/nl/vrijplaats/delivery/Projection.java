package nl.vrijplaats.delivery;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Which properties are shown.
 *
 * @param only if not empty, no others
 * @param except never these
 * @param system whether jcr: and mgnl: properties are shown
 * @param onlySystem if not empty, exactly these of them
 */
record Projection(Set<String> only, Set<String> except, boolean system, Set<String> onlySystem) {

  /** What an endpoint shows of the nodes that are asked for. */
  static Projection of(Endpoint endpoint) {
    return new Projection(
        endpoint.properties(),
        endpoint.excludeProperties(),
        endpoint.includeSystemProperties(),
        endpoint.systemProperties());
  }

  /** What it shows of nodes that those refer to. */
  Projection ofReferences() {
    return new Projection(Set.of(), Set.of(), system, onlySystem);
  }

  /** The same, with no more than these. */
  Projection narrowed(Set<String> properties, Set<String> excludeProperties) {
    Set<String> both =
        properties.isEmpty() || only.isEmpty()
            ? union(only, properties)
            : properties.stream()
                .filter(only::contains)
                .collect(java.util.stream.Collectors.toSet());
    // Where nothing is left to show, the empty name stands for it.
    Set<String> left = both.isEmpty() && !only.isEmpty() ? Set.of("") : both;
    return new Projection(left, union(except, excludeProperties), system, onlySystem);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream())
        .collect(java.util.stream.Collectors.toSet());
  }

  /** Whether the property of that name is shown. */
  boolean shows(String property) {
    if (except.contains(property)) {
      return false;
    }
    if (property.startsWith("jcr:") || property.startsWith("mgnl:")) {
      return onlySystem.isEmpty() ? system : onlySystem.contains(property);
    }
    return only.isEmpty() || only.contains(property);
  }
}
