package nl.vrijplaats.delivery;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.PropertyCondition;
import nl.vrijplaats.catalogue.PropertyQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The live items as nodes. An item is the node {@code /<slug>} of the workspace of its type; a sub
 * model is a child node named like the property, several are its children 0, 1, ….
 */
@Component
class Nodes {

  /** Where a node says of itself what it is, such as an area. */
  private static final String PRIMARY_TYPE = "jcr:primaryType";

  private static final String TEMPLATE = "mgnl:template";

  /** Such a property says whether another one may be shown: portrait and portraitConsent. */
  private static final String CONSENT = "Consent";

  private final PublishedContent published;
  private final Catalogue catalogue;
  private final LightModules modules;

  Nodes(
      PublishedContent published,
      @Qualifier("liveCatalogue") Catalogue catalogue,
      LightModules modules) {
    this.published = published;
    this.catalogue = catalogue;
    this.modules = modules;
  }

  /** Does work that reads several nodes, all as they are at one moment. */
  <T> T atOneMoment(Supplier<T> work) {
    return published.atOneMoment(work);
  }

  /** The node of that identity, if it is an item that is live. */
  Optional<DeliveredNode> find(ItemId id) {
    return published.find(id).map(this::of);
  }

  /** The node at a path of a workspace. */
  Optional<DeliveredNode> at(String workspace, String path) {
    List<String> steps = Steps.of(path);
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    Set<String> types = modules.ask(new TypesIn(workspace));
    if (types.isEmpty()) {
      return Optional.empty();
    }
    var named = new PropertyCondition.Text("@name", steps.getFirst());
    var query = new PropertyQuery(types, List.of(named), "", List.of(), 0, 1);
    return catalogue.list(query).ids().stream()
        .findFirst()
        .flatMap(this::find)
        .flatMap(node -> part(node, steps.subList(1, steps.size())));
  }

  private record TypesIn(String workspace) implements LightModules.Question<Set<String>> {
    @Override
    public Set<String> of(LightModules modules) {
      return modules.contentTypes().stream()
          .filter(type -> type.workspace().equals(workspace))
          .map(ContentType::name)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private static Optional<DeliveredNode> part(DeliveredNode node, List<String> steps) {
    DeliveredNode at = node;
    for (String step : steps) {
      at = at.parts().get(step);
      if (at == null) {
        return Optional.empty();
      }
    }
    return Optional.of(at);
  }

  /** A live item as a node. */
  DeliveredNode of(ContentItem item) {
    Optional<ContentType> type = modules.shape(item.type());
    return new Reading(item, type.orElse(null))
        .node(
            item.slug(),
            "/" + item.slug(),
            item.id().value(),
            type.map(ContentType::nodeType).orElse(NodeTypes.CONTENT),
            type.map(ContentType::properties).orElse(List.of()),
            withConsent(item, type.orElse(null)));
  }

  /** What somebody must agree to, such as a portrait, is not there where they did not. */
  private static Map<String, Object> withConsent(ContentItem item, @Nullable ContentType type) {
    var values = new LinkedHashMap<>(item.properties());
    values
        .keySet()
        .removeIf(
            property ->
                type != null
                    && type.property(property + CONSENT).isPresent()
                    && !Boolean.TRUE.equals(item.properties().get(property + CONSENT)));
    return values;
  }

  /** Makes the nodes of one item. */
  private record Reading(ContentItem item, @Nullable ContentType type) {

    DeliveredNode node(
        String name,
        String path,
        String id,
        String nodeType,
        List<PropertyDefinition> definitions,
        Map<String, Object> values) {
      var properties = new LinkedHashMap<String, Object>();
      var parts = new LinkedHashMap<String, DeliveredNode>();
      inOrder(definitions, values)
          .forEach(
              (property, value) -> {
                var model = model(definitions, property);
                switch (value) {
                  case Map<?, ?> part ->
                      parts.put(property, part(property, path, model, typed(part)));
                  case List<?> list when !list.isEmpty() && list.getFirst() instanceof Map ->
                      parts.put(property, several(property, path, model, list));
                  default -> properties.put(property, value);
                }
              });
      String workspace = type == null ? "" : type.workspace();
      Object ownType = properties.remove(PRIMARY_TYPE);
      String is = ownType == null ? nodeType : ownType.toString();
      return new DeliveredNode(item, name, path, id, workspace, is, properties, parts);
    }

    /** Oak gives properties in no order to rely on: that of the definition comes first. */
    private static Map<String, Object> inOrder(
        List<PropertyDefinition> definitions, Map<String, Object> values) {
      var ordered = new LinkedHashMap<String, Object>();
      for (PropertyDefinition definition : definitions) {
        Object value = values.get(definition.name());
        if (value != null) {
          ordered.put(definition.name(), value);
        }
      }
      values.entrySet().stream()
          .filter(entry -> !ordered.containsKey(entry.getKey()))
          .sorted(Map.Entry.comparingByKey())
          .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
      return ordered;
    }

    private ContentType.@Nullable SubModel model(
        List<PropertyDefinition> definitions, String property) {
      return definitions.stream()
          .filter(definition -> definition.name().equals(property))
          .findFirst()
          .map(PropertyDefinition::target)
          .map(target -> type == null ? null : type.subModels().get(target))
          .orElse(null);
    }

    private DeliveredNode part(
        String name,
        String parent,
        ContentType.@Nullable SubModel model,
        Map<String, Object> values) {
      String path = parent + "/" + name;
      return node(
          name,
          path,
          id(path),
          model == null ? typeOf(values) : model.nodeType(),
          model == null ? List.of() : model.properties(),
          values);
    }

    /** Of a part of a page: what follows from the rest is not stored. */
    private static String typeOf(Map<String, Object> values) {
      if (values.containsKey(TEMPLATE)) {
        return NodeTypes.COMPONENT;
      }
      boolean holds = false;
      for (Object value : values.values()) {
        if (value instanceof Map<?, ?> inside) {
          if (!inside.containsKey(TEMPLATE)) {
            return NodeTypes.PART;
          }
          holds = true;
        }
      }
      return holds ? NodeTypes.AREA : NodeTypes.PART;
    }

    private DeliveredNode several(
        String name, String parent, ContentType.@Nullable SubModel model, List<?> list) {
      DeliveredNode all = part(name, parent, null, Map.of());
      int number = 0;
      for (Object one : list) {
        String child = Integer.toString(number++);
        all.parts().put(child, part(child, all.path(), model, typed((Map<?, ?>) one)));
      }
      return all;
    }

    /** The same for as long as the item and the path of the part are the same. */
    private String id(String path) {
      String inItem = path.substring(path.indexOf('/', 1));
      return UUID.nameUUIDFromBytes((item.id() + inItem).getBytes(StandardCharsets.UTF_8))
          .toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> typed(Map<?, ?> values) {
      return (Map<String, Object>) values;
    }
  }
}
