package nl.vrijplaats.exchange;

import java.util.Map;

/** The type a node in Magnolia has, from what it holds. */
final class NodeShape {
  static final String TYPE = "jcr:primaryType";
  static final String TEMPLATE = "mgnl:template";
  static final String PART = "mgnl:contentNode";
  private static final String AREA = "mgnl:area";
  private static final String COMPONENT = "mgnl:component";

  private NodeShape() {}

  /** That of a part: what it says itself, or component, area or plain node, by what is in it. */
  static String of(Map<?, ?> part) {
    return part.get(TYPE) instanceof String said ? said : natural(part);
  }

  /** What it is by what is in it. */
  static String natural(Map<?, ?> part) {
    if (part.containsKey(TEMPLATE)) {
      return COMPONENT;
    }
    boolean holdsComponents =
        part.values().stream()
            .anyMatch(value -> value instanceof Map<?, ?> child && child.containsKey(TEMPLATE));
    return holdsComponents ? AREA : PART;
  }
}
