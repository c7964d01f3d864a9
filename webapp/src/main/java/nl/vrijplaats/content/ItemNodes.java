package nl.vrijplaats.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import javax.jcr.ValueFactory;
import javax.jcr.ValueFormatException;

/**
 * How an item lies in a repository: {@code /items/<2 hex>/<identity>}, so that it is read by its
 * path alone and no parent grows without bound. What is ours has a {@code mgnl:} name; everything
 * else is a property of the item. A sub model is a child node; a list of them has children 0, 1, …
 * as in Magnolia.
 */
final class ItemNodes {

  static final String ITEMS = "/items";
  static final String TYPE = "mgnl:type";
  static final String SLUG = "mgnl:name";
  static final String PATH = "mgnl:path";
  static final String REVISION = "mgnl:revision";
  static final String MODIFIED = "mgnl:lastModified";
  static final String MODIFIED_BY = "mgnl:lastModifiedBy";

  private static final String ITEM = "mgnl:content";
  private static final String PART = "mgnl:contentNode";
  private static final String FOLDER = "mgnl:folder";

  private ItemNodes() {}

  /** What is done with an item's node. */
  @FunctionalInterface
  interface Action {
    void with(Node node, ItemId id) throws RepositoryException;
  }

  /** Walks over all items of a repository, one at a time. */
  static void forEach(Session session, Action action) throws RepositoryException {
    for (NodeIterator folders = session.getNode(ITEMS).getNodes(); folders.hasNext(); ) {
      for (NodeIterator items = folders.nextNode().getNodes(); items.hasNext(); ) {
        Node node = items.nextNode();
        action.with(node, new ItemId(node.getName()));
      }
    }
  }

  /** Whether a repository holds no item. */
  static boolean isEmpty(Session session) throws RepositoryException {
    for (NodeIterator folders = session.getNode(ITEMS).getNodes(); folders.hasNext(); ) {
      if (folders.nextNode().hasNodes()) {
        return false;
      }
    }
    return true;
  }

  static String pathOf(ItemId id) {
    return ITEMS + "/" + id.value().substring(0, 2) + "/" + id.value();
  }

  static Node add(Session session, ItemId id) throws RepositoryException {
    return session.getNode(ITEMS + "/" + id.value().substring(0, 2)).addNode(id.value(), ITEM);
  }

  static Node part(Node parent, String name) throws RepositoryException {
    return parent.addNode(name, PART);
  }

  /** The folder at that path, made where it is missing. */
  static Node folder(Session session, String path) throws RepositoryException {
    if (session.nodeExists(path)) {
      return session.getNode(path);
    }
    int slash = path.lastIndexOf('/');
    Node parent = slash == 0 ? session.getRootNode() : folder(session, path.substring(0, slash));
    return parent.addNode(path.substring(slash + 1), FOLDER);
  }

  /** Writes what a revision holds into its node. */
  static void write(Node node, ContentItem item) throws RepositoryException {
    node.setProperty(TYPE, item.type());
    node.setProperty(SLUG, item.slug());
    node.setProperty(REVISION, item.revision());
    node.setProperty(MODIFIED, calendar(item.modified()));
    node.setProperty(MODIFIED_BY, item.modifiedBy());
    if (item.path() != null) {
      node.setProperty(PATH, item.path().value());
    }
    writeProperties(node, item.properties());
  }

  /** Reads the revision that {@link #write} wrote. */
  static ContentItem read(Node node, ItemId id) throws RepositoryException {
    SitePath path =
        node.hasProperty(PATH) ? new SitePath(node.getProperty(PATH).getString()) : null;
    return new ContentItem(
        id,
        node.getProperty(TYPE).getString(),
        node.getProperty(REVISION).getLong(),
        node.getProperty(SLUG).getString(),
        path,
        readProperties(node),
        node.getProperty(MODIFIED).getDate().toInstant(),
        node.getProperty(MODIFIED_BY).getString());
  }

  static Calendar calendar(Instant instant) {
    return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
  }

  private static void writeProperties(Node node, Map<String, Object> properties)
      throws RepositoryException {
    for (Map.Entry<String, Object> property : properties.entrySet()) {
      writeProperty(node, property.getKey(), property.getValue());
    }
  }

  private static void writeProperty(Node node, String name, Object value)
      throws RepositoryException {
    ValueFactory values = node.getSession().getValueFactory();
    switch (value) {
      case Map<?, ?> part -> writeProperties(part(node, name), typed(part));
      case List<?> list when !list.isEmpty() && list.getFirst() instanceof Map -> {
        Node parts = part(node, name);
        int number = 0;
        for (Object part : list) {
          writeProperties(part(parts, Integer.toString(number++)), typed((Map<?, ?>) part));
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
      case Instant moment -> values.createValue(calendar(moment));
      default ->
          throw new IllegalArgumentException(
              "A property cannot hold a " + value.getClass().getSimpleName());
    };
  }

  private static Map<String, Object> readProperties(Node node) throws RepositoryException {
    var properties = new LinkedHashMap<String, Object>();
    for (PropertyIterator all = node.getProperties(); all.hasNext(); ) {
      Property property = all.nextProperty();
      if (property.getName().indexOf(':') < 0) {
        properties.put(property.getName(), readProperty(property));
      }
    }
    for (NodeIterator parts = node.getNodes(); parts.hasNext(); ) {
      Node part = parts.nextNode();
      properties.put(part.getName(), readPart(part));
    }
    return properties;
  }

  private static Object readProperty(Property property) throws RepositoryException {
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
    if (!part.hasNode("0")) {
      return readProperties(part);
    }
    var list = new ArrayList<Map<String, Object>>();
    for (int number = 0; part.hasNode(Integer.toString(number)); number++) {
      list.add(readProperties(part.getNode(Integer.toString(number))));
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
}
