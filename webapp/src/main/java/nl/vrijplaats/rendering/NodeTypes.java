package nl.vrijplaats.rendering;

import java.util.List;
import java.util.Map;

/** Magnolia's node types, as far as templates ask for them. */
final class NodeTypes {

  static final String ROOT = "rep:root";
  static final String CONTENT = "mgnl:content";
  static final String PAGE = "mgnl:page";
  static final String CONTENT_NODE = "mgnl:contentNode";
  static final String AREA = "mgnl:area";
  static final String COMPONENT = "mgnl:component";

  private static final Map<String, List<String>> ABOVE =
      Map.of(
          PAGE, List.of(CONTENT, "nt:hierarchyNode"),
          CONTENT, List.of("nt:hierarchyNode"),
          AREA, List.of(CONTENT_NODE),
          COMPONENT, List.of(CONTENT_NODE));

  private NodeTypes() {}

  /** Whether a node is of that type: the same, or a type it is made from. */
  static boolean is(ContentNode node, String wanted) {
    String type = node.nodeType();
    return type.equals(wanted)
        || wanted.equals("nt:base")
        || ABOVE.getOrDefault(type, List.of()).contains(wanted)
        || (node.isItem() && (wanted.equals(node.definedType()) || isAnyItem(wanted)))
        || (node.isPart() && wanted.equals(CONTENT_NODE));
  }

  private static boolean isAnyItem(String wanted) {
    return wanted.equals(CONTENT) || wanted.equals("nt:hierarchyNode");
  }
}
