package nl.vrijplaats.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * How items lie in Magnolia: the name of the node is the slug, its identity that of the item, its
 * type and workspace those of the content type. The order is always the same: what is said of the
 * node, properties in the order of the definition and then by name, nodes below it.
 */
final class ItemTree {
  private static final Set<String> NOT_AS_PROPERTY = Set.of(NodeShape.TYPE, ItemPlace.PARENT);

  private final LightModules definitions;

  ItemTree(LightModules definitions) {
    this.definitions = definitions;
  }

  /** Where the item lies. */
  ItemPlace place(ContentItem item) {
    String workspace =
        definitions.contentType(item.type()).map(ContentType::workspace).orElse(item.type());
    String parent = item.text(ItemPlace.PARENT).orElse("/");
    return new ItemPlace(workspace, parent).child(item.slug());
  }

  /**
   * The node of an item.
   *
   * @param published when what visitors see was made; null where they see nothing
   */
  JcrNode node(ContentItem item, String name, @Nullable Instant published) {
    Optional<ContentType> type = definitions.contentType(item.type());
    var own = new ArrayList<JcrNode.Property>();
    own.add(typeOf(type.map(ContentType::nodeType).orElse("mgnl:content")));
    own.add(new JcrNode.Property("jcr:uuid", item.id().value()));
    own.add(new JcrNode.Property("mgnl:lastModified", item.modified()));
    own.add(new JcrNode.Property("mgnl:lastModifiedBy", item.modifiedBy()));
    if (published != null) {
      own.add(new JcrNode.Property("mgnl:activationStatus", true));
      own.add(new JcrNode.Property("mgnl:lastActivated", published));
    }
    return new Part(type.orElse(null))
        .node(name, own, item.properties(), type.map(ContentType::properties).orElse(List.of()));
  }

  private static JcrNode.Property typeOf(String nodeType) {
    return new JcrNode.Property(NodeShape.TYPE, new JcrNode.Name(nodeType));
  }

  /** A part of an item of that type. */
  private record Part(@Nullable ContentType type) {

    JcrNode node(
        String name,
        List<JcrNode.Property> own,
        Map<?, ?> values,
        List<PropertyDefinition> definitions) {
      var properties = new ArrayList<>(own);
      var children = new ArrayList<JcrNode>();
      for (String each : ordered(values, definitions)) {
        if (values.get(each) instanceof Object value) {
          if (isNode(value)) {
            children.add(child(each, value, Translated.property(definitions, each).orElse(null)));
          } else {
            properties.add(new JcrNode.Property(each, value));
          }
        }
      }
      return new JcrNode(name, properties, children);
    }

    private JcrNode child(String name, Object value, @Nullable PropertyDefinition definition) {
      ContentType.SubModel model =
          type == null || definition == null || definition.target() == null
              ? null
              : type.subModels().get(definition.target());
      if (value instanceof Map<?, ?> map) {
        return part(name, map, model);
      }
      var numbered = new ArrayList<JcrNode>();
      for (Object one : (List<?>) value) {
        numbered.add(part(Integer.toString(numbered.size()), (Map<?, ?>) one, model));
      }
      return new JcrNode(name, List.of(typeOf(NodeShape.PART)), numbered);
    }

    private JcrNode part(String name, Map<?, ?> values, ContentType.@Nullable SubModel model) {
      return node(
          name,
          List.of(typeOf(model == null ? NodeShape.of(values) : model.nodeType())),
          values,
          model == null ? List.of() : model.properties());
    }
  }

  private static boolean isNode(Object value) {
    return value instanceof Map
        || (value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map);
  }

  /**
   * Defined ones first, in that order; the others by name; nodes without definition as they lie.
   */
  private static List<String> ordered(Map<?, ?> values, List<PropertyDefinition> definitions) {
    var ordered = new ArrayList<String>();
    for (PropertyDefinition definition : definitions) {
      if (values.containsKey(definition.name())) {
        ordered.add(definition.name());
      }
    }
    var properties = new TreeMap<String, Object>();
    var nodes = new ArrayList<String>();
    values.forEach(
        (key, value) -> {
          String name = (String) key;
          if (ordered.contains(name) || NOT_AS_PROPERTY.contains(name)) {
            return;
          }
          if (isNode(value)) {
            nodes.add(name);
          } else {
            properties.put(name, value);
          }
        });
    ordered.addAll(properties.keySet());
    ordered.addAll(nodes);
    return ordered;
  }
}
