package nl.vrijplaats.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import org.jspecify.annotations.Nullable;

/**
 * A node as templates see it: an item, something inside one (an area, a component, a sub model), or
 * the root of a workspace, which holds no item. Immutable.
 */
final class ContentNode {

  static final String TEMPLATE = "mgnl:template";
  static final String WEBSITE = "website";

  private static final String PRIMARY_TYPE = "jcr:primaryType";

  private final String workspace;
  private final @Nullable ContentItem item;
  private final @Nullable ContentNode parent;
  private final @Nullable ContentType type;
  private final String name;
  private final Map<?, ?> values;
  private final List<PropertyDefinition> definitions;

  private ContentNode(
      String workspace,
      @Nullable ContentItem item,
      @Nullable ContentNode parent,
      @Nullable ContentType type,
      String name,
      Map<?, ?> values,
      List<PropertyDefinition> definitions) {
    this.workspace = workspace;
    this.item = item;
    this.parent = parent;
    this.type = type;
    this.name = name;
    this.values = values;
    this.definitions = definitions;
  }

  /** An item, with its type where that is defined. */
  static ContentNode of(ContentItem item, @Nullable ContentType type) {
    String workspace = type == null ? WEBSITE : type.workspace();
    List<PropertyDefinition> definitions = type == null ? List.of() : type.properties();
    return new ContentNode(
        workspace, item, null, type, item.slug(), item.properties(), definitions);
  }

  /** The root of a workspace. */
  static ContentNode root(String workspace) {
    return new ContentNode(workspace, null, null, null, "", Map.of(), List.of());
  }

  boolean isRoot() {
    return item == null;
  }

  boolean isItem() {
    return item != null && parent == null;
  }

  boolean isPart() {
    return parent != null;
  }

  /** The item that this node is or lies in; only the root of a workspace has none. */
  Optional<ContentItem> item() {
    return Optional.ofNullable(item);
  }

  /** The node of the item that this node is or lies in. */
  ContentNode top() {
    return parent == null ? this : parent.top();
  }

  /** The node it lies in, inside the same item. */
  Optional<ContentNode> within() {
    return Optional.ofNullable(parent);
  }

  String workspace() {
    return workspace;
  }

  String name() {
    return name;
  }

  Map<?, ?> values() {
    return values;
  }

  Optional<ContentType> type() {
    return Optional.ofNullable(type);
  }

  List<PropertyDefinition> definitions() {
    return definitions;
  }

  /** Names from the item down to this node, with slashes between; empty for the item itself. */
  String pathInItem() {
    if (parent == null) {
      return "";
    }
    String above = parent.pathInItem();
    return above.isEmpty() ? name : above + "/" + name;
  }

  /** The address of the item, with the names from there down to this node. */
  String path() {
    if (item == null) {
      return "/";
    }
    SitePath address = item.path();
    String top = address == null ? "/" + item.slug() : address.value();
    String below = pathInItem();
    return below.isEmpty() ? top : (top.equals("/") ? "" : top) + "/" + below;
  }

  int depth() {
    String path = path();
    return path.equals("/") ? (isRoot() ? 0 : 1) : (int) path.chars().filter(c -> c == '/').count();
  }

  /**
   * Identity of the item; of a part what is stored with it, else one that follows from its path.
   */
  String id() {
    if (item == null) {
      return "cafebabe-cafe-babe-cafe-babecafebabe";
    }
    if (parent == null) {
      return item.id().value();
    }
    return values.get("jcr:uuid") instanceof String stored
        ? stored
        : ItemId.named(item.id() + "/" + pathInItem()).value();
  }

  /** The template it is rendered with. */
  Optional<String> template() {
    return text(TEMPLATE);
  }

  Optional<String> text(String property) {
    return values.get(property) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The node type that the definition of its content type gives an item; else what it is. */
  String definedType() {
    return isItem() && type != null ? type.nodeType() : nodeType();
  }

  /** Magnolia's node type: as stored, else what it must be by its place. */
  String nodeType() {
    if (item == null) {
      return NodeTypes.ROOT;
    }
    if (values.get(PRIMARY_TYPE) instanceof String stored) {
      return stored;
    }
    if (parent == null) {
      return workspace.equals(WEBSITE) || type == null ? NodeTypes.PAGE : type.nodeType();
    }
    if (values.containsKey(TEMPLATE)) {
      return NodeTypes.COMPONENT;
    }
    return definitions.isEmpty() && holdsComponentsOnly() ? NodeTypes.AREA : NodeTypes.CONTENT_NODE;
  }

  private boolean holdsComponentsOnly() {
    List<ContentNode> children = children();
    return !children.isEmpty()
        && children.stream().allMatch(child -> child.values.containsKey(TEMPLATE));
  }

  /** The node of that name inside this one. */
  Optional<ContentNode> child(String childName) {
    Object value = values.get(childName);
    return value != null && isNode(value) ? Optional.of(part(childName, value)) : Optional.empty();
  }

  /** The node at these names below this one. */
  Optional<ContentNode> descendant(String relativePath) {
    Optional<ContentNode> found = Optional.of(this);
    for (String step : relativePath.split("/", -1)) {
      found = step.isEmpty() ? found : found.flatMap(node -> node.child(step));
    }
    return found;
  }

  /** The nodes inside this one, in order. */
  List<ContentNode> children() {
    var children = new ArrayList<ContentNode>();
    values.forEach(
        (key, value) -> {
          if (isNode(value)) {
            children.add(part(String.valueOf(key), value));
          }
        });
    return children;
  }

  /** A node of that name which holds nothing yet. */
  ContentNode emptyChild(String childName) {
    return new ContentNode(workspace, item, this, type, childName, Map.of(), List.of());
  }

  /** Whether a value is a node (or several, as for a sub model), not a property. */
  static boolean isNode(@Nullable Object value) {
    return value instanceof Map
        || (value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map);
  }

  private ContentNode part(String partName, Object value) {
    Map<?, ?> held = value instanceof List<?> list ? numbered(list) : (Map<?, ?>) value;
    return new ContentNode(workspace, item, this, type, partName, held, definitionsOf(partName));
  }

  /** Those of its sub model; the numbered nodes of a list have those of the list itself. */
  private List<PropertyDefinition> definitionsOf(String partName) {
    Optional<PropertyDefinition> own = definition(partName);
    if (own.isEmpty()) {
      return isPart() && isNumber(partName) ? definitions : List.of();
    }
    String target = own.get().target();
    ContentType.SubModel model =
        type == null || target == null ? null : type.subModels().get(target);
    return model == null ? List.of() : model.properties();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Map<String, Object> numbered(List<?> list) {
    var numbered = new LinkedHashMap<String, Object>();
    for (int i = 0; i < list.size(); i++) {
      numbered.put(Integer.toString(i), list.get(i));
    }
    return numbered;
  }

  /** The definition of a property, where its content type has one. */
  Optional<PropertyDefinition> definition(String property) {
    for (PropertyDefinition definition : definitions) {
      if (definition.name().equals(property)) {
        return Optional.of(definition);
      }
    }
    return Optional.empty();
  }

  /** Whether the property was cleaned as rich text when it was stored. */
  boolean isRichText(String property) {
    return definition(property).filter(d -> d.kind() == PropertyKind.RICH_TEXT).isPresent();
  }

  /** Whether it is the same node of the same item. */
  boolean isSame(ContentNode other) {
    return item != null
        && other.item != null
        && item.id().equals(other.item.id())
        && pathInItem().equals(other.pathInItem());
  }
}
