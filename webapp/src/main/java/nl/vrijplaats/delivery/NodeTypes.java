package nl.vrijplaats.delivery;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Which node type is which, as Magnolia's own node types have it. */
final class NodeTypes {

  static final String CONTENT = "mgnl:content";
  static final String PART = "mgnl:contentNode";
  static final String AREA = "mgnl:area";
  static final String COMPONENT = "mgnl:component";

  private static final Set<String> OF_ALL = Set.of("nt:base", "nt:hierarchyNode");
  private static final Set<String> MIXINS =
      Set.of(
          "mix:referenceable",
          "mgnl:created",
          "mgnl:lastModified",
          "mgnl:activatable",
          "mgnl:renderable",
          "mgnl:versionable");
  private static final Map<String, String> PARENTS = Map.of(AREA, PART, COMPONENT, PART);

  private NodeTypes() {}

  /**
   * Whether a node is of one of the wanted types.
   *
   * @param strict whether a subtype does not count
   */
  static boolean match(DeliveredNode node, Collection<String> wanted, boolean strict) {
    return match(node.nodeType(), node.isItem(), wanted, strict);
  }

  /** The same, of a type; types of items derive from mgnl:content, others from mgnl:contentNode. */
  static boolean match(String type, boolean item, Collection<String> wanted, boolean strict) {
    if (wanted.contains(type)) {
      return true;
    }
    return !strict && wanted.stream().anyMatch(name -> isSupertype(name, type, item));
  }

  private static boolean isSupertype(String name, String type, boolean item) {
    return OF_ALL.contains(name)
        || MIXINS.contains(name)
        || name.equals(item ? CONTENT : PART)
        || name.equals(PARENTS.get(type));
  }
}
