package nl.vrijplaats.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.jcr.ValueFactory;
import javax.jcr.ValueFormatException;
import org.jspecify.annotations.Nullable;

/**
 * The values of an item as properties and child nodes. A map is a child node that keeps the order
 * of the maps in it, such as the components of an area; a list of maps has children 0, 1, … as in
 * Magnolia. A map that itself has a part called 0 is marked, since components bear such names too.
 */
final class ItemValues {
  private static final String PRIMARY_TYPE = "jcr:primaryType";

  /** Where a part says of itself what Magnolia's type of it is; Oak's own type says nothing. */
  private static final String NODE_TYPE = "mgnl:nodeType";

  private static final String NO_LIST = "mgnl:noList";

  private ItemValues() {}

  static void write(Node node, Map<String, Object> values) throws RepositoryException {
    for (Map.Entry<String, Object> value : values.entrySet()) {
      write(node, value.getKey(), value.getValue());
    }
  }

  private static void write(Node node, String name, Object value) throws RepositoryException {
    ValueFactory values = node.getSession().getValueFactory();
    switch (value) {
      case Map<?, ?> part -> writePart(ItemNodes.part(node, name), typed(part));
      case List<?> list when !list.isEmpty() && list.getFirst() instanceof Map -> {
        Node parts = ItemNodes.part(node, name);
        int number = 0;
        for (Object part : list) {
          writePart(ItemNodes.part(parts, Integer.toString(number++)), typed((Map<?, ?>) part));
        }
      }
      case List<?> list -> {
        var several = new Value[list.size()];
        for (int i = 0; i < several.length; i++) {
          several[i] = value(values, list.get(i));
        }
        node.setProperty(name, several);
      }
      default -> node.setProperty(name, value(values, value));
    }
  }

  private static void writePart(Node node, Map<String, Object> part) throws RepositoryException {
    for (Map.Entry<String, Object> value : part.entrySet()) {
      write(
          node, value.getKey().equals(PRIMARY_TYPE) ? NODE_TYPE : value.getKey(), value.getValue());
    }
    if (node.hasNode("0")) {
      node.setProperty(NO_LIST, true);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> typed(Map<?, ?> part) {
    return (Map<String, Object>) part;
  }

  private static Value value(ValueFactory values, Object value) throws ValueFormatException {
    return switch (value) {
      case String text -> values.createValue(text);
      case Boolean yesOrNo -> values.createValue(yesOrNo);
      case Long number -> values.createValue(number);
      case Double number -> values.createValue(number);
      case BigDecimal number -> values.createValue(number);
      case Instant moment -> values.createValue(ItemNodes.calendar(moment));
      default ->
          throw new IllegalArgumentException(
              "A property cannot hold a " + value.getClass().getSimpleName());
    };
  }

  /** What {@link #write} wrote into the node; without properties of those names. */
  static Map<String, Object> read(Node node, Set<String> without) throws RepositoryException {
    var values = new LinkedHashMap<String, Object>();
    for (PropertyIterator all = node.getProperties(); all.hasNext(); ) {
      Property property = all.nextProperty();
      String name = property.getName();
      if (name.equals(NODE_TYPE)) {
        values.put(PRIMARY_TYPE, property.getString());
      } else if (!name.startsWith("jcr:") && !name.equals(NO_LIST) && !without.contains(name)) {
        values.put(name, read(property));
      }
    }
    for (NodeIterator parts = node.getNodes(); parts.hasNext(); ) {
      Node part = parts.nextNode();
      values.put(part.getName(), readPart(part));
    }
    return values;
  }

  private static Object read(Property property) throws RepositoryException {
    if (!property.isMultiple()) {
      return object(property.getValue());
    }
    var list = new ArrayList<>();
    for (Value value : property.getValues()) {
      list.add(object(value));
    }
    return List.copyOf(list);
  }

  private static Object readPart(Node part) throws RepositoryException {
    if (part.hasProperty(NO_LIST) || !part.hasNode("0")) {
      return Collections.unmodifiableMap(read(part, Set.of()));
    }
    var list = new ArrayList<Map<String, Object>>();
    for (int number = 0; part.hasNode(Integer.toString(number)); number++) {
      list.add(Collections.unmodifiableMap(read(part.getNode(Integer.toString(number)), Set.of())));
    }
    return List.copyOf(list);
  }

  private static Object object(Value value) throws RepositoryException {
    return switch (value.getType()) {
      case PropertyType.BOOLEAN -> value.getBoolean();
      case PropertyType.LONG -> value.getLong();
      case PropertyType.DOUBLE -> value.getDouble();
      case PropertyType.DECIMAL -> value.getDecimal();
      case PropertyType.DATE -> value.getDate().toInstant();
      default -> value.getString();
    };
  }

  /**
   * Whether two items hold the same. The order of the properties means nothing, that of the parts
   * of a part, such as the components of an area, does.
   */
  static boolean areSame(Map<?, ?> one, Map<?, ?> other) {
    return one.equals(other)
        && one.entrySet().stream()
            .allMatch(entry -> sameOrder(entry.getValue(), other.get(entry.getKey())));
  }

  /** For two values that are equal. */
  private static boolean sameOrder(Object one, @Nullable Object other) {
    if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> with) {
      return parts(map).equals(parts(with)) && areSame(map, with);
    }
    boolean same = true;
    if (one instanceof List<?> list && other instanceof List<?> with) {
      for (int i = 0; i < list.size(); i++) {
        same &= sameOrder(list.get(i), with.get(i));
      }
    }
    return same;
  }

  private static List<?> parts(Map<?, ?> map) {
    return map.entrySet().stream()
        .filter(entry -> isPart(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isPart(Object value) {
    return value instanceof Map
        || (value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map);
  }
}
