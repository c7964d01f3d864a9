package nl.vrijplaats.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.vrijplaats.content.ContentItem;
import org.springframework.stereotype.Component;

/**
 * What a page of components starts with: the components that its areas generate ({@code
 * autoGeneration}). The page editor shows a page with them, and saves them with the page; an area
 * that is stored, even an empty one, is left as it is. Safe for use by many threads.
 */
@Component
public class StartingContent {

  private static final String NODE_TYPE = "nodeType";
  private static final String PRIMARY_TYPE = "jcr:primaryType";

  private final Blueprints blueprints;

  StartingContent(Blueprints blueprints) {
    this.blueprints = blueprints;
  }

  /** The item, with what its areas start with. */
  public ContentItem of(ContentItem item) {
    Map<String, Object> completed = complete(item.properties());
    return new ContentItem(
        item.id(),
        item.type(),
        item.revision(),
        item.slug(),
        item.path(),
        completed,
        item.modified(),
        item.modifiedBy());
  }

  /** The properties of a page, with what its areas start with. */
  public Map<String, Object> complete(Map<String, Object> properties) {
    return complete(properties, Set.of());
  }

  /**
   * @param around templates of the parts around it: one that generates itself is generated once
   */
  private Map<String, Object> complete(Map<String, Object> part, Set<String> around) {
    Optional<Blueprint> blueprint =
        part.get(ContentNode.TEMPLATE) instanceof String id
            ? blueprints.find(id, Visit.ALL)
            : Optional.empty();
    if (blueprint.isEmpty() || around.contains(blueprint.get().id())) {
      return part;
    }
    var inside = new TreeSet<>(around);
    inside.add(blueprint.get().id());
    return withAreas(part, blueprint.get(), inside);
  }

  private Map<String, Object> withAreas(
      Map<String, Object> holder, Blueprint blueprint, Set<String> around) {
    var completed = new LinkedHashMap<>(holder);
    for (Blueprint.Area area : blueprint.areas().values()) {
      Object stored = holder.get(area.name());
      if (area.enabled() && (stored instanceof Map || !area.generated().isEmpty())) {
        Map<String, Object> held =
            stored instanceof Map<?, ?> map ? names(map) : node(area.generated());
        completed.put(area.name(), inArea(held, area, around));
      }
    }
    return completed;
  }

  private Map<String, Object> inArea(
      Map<String, Object> held, Blueprint.Area area, Set<String> around) {
    var completed = new LinkedHashMap<String, Object>();
    withAreas(held, area.look(), around)
        .forEach(
            (name, value) ->
                completed.put(
                    name,
                    value instanceof Map<?, ?> component
                        ? complete(names(component), around)
                        : value));
    return completed;
  }

  private static Map<String, Object> names(Map<?, ?> map) {
    var names = new LinkedHashMap<String, Object>();
    map.forEach((name, value) -> names.put(String.valueOf(name), value));
    return names;
  }

  /** A node as a definition writes it, as content has it. */
  private static Map<String, Object> node(Map<?, ?> defined) {
    var node = new LinkedHashMap<String, Object>();
    defined.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          if (value != null) {
            node.put(name.equals(NODE_TYPE) ? PRIMARY_TYPE : name, value(value));
          }
        });
    return node;
  }

  private static Object value(Object defined) {
    if (!(defined instanceof Map<?, ?> map)) {
      return defined;
    }
    return isList(map) ? new ArrayList<>(map.values()) : node(map);
  }

  /** Definitions have lists as maps from 0, 1, … to single values. */
  private static boolean isList(Map<?, ?> map) {
    List<?> keys = List.copyOf(map.keySet());
    for (int i = 0; i < keys.size(); i++) {
      Object value = map.get(keys.get(i));
      if (!String.valueOf(keys.get(i)).equals(Integer.toString(i)) || value instanceof Map) {
        return false;
      }
    }
    return !keys.isEmpty();
  }
}
