package nl.vrijplaats.exchange;

import java.util.List;

/**
 * A node as it is written to a bootstrap file.
 *
 * @param name its name
 * @param properties in order
 * @param children in order
 */
record JcrNode(String name, List<Property> properties, List<JcrNode> children) {

  /**
   * One property.
   *
   * @param value String, Boolean, Long, Double, BigDecimal, Instant, {@link Name} or byte[]; or a
   *     list of one of these
   */
  record Property(String name, Object value) {
    boolean isMultiple() {
      return value instanceof List;
    }

    List<?> values() {
      return value instanceof List<?> list ? list : List.of(value);
    }
  }

  /** A value that names a type. */
  record Name(String value) {}
}
