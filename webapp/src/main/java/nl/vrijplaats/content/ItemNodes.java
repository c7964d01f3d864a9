package nl.vrijplaats.content;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * How an item lies in a repository: {@code /items/<2 hex>/<identity>}, so that it is read by its
 * path alone and no parent grows without bound. A few {@code mgnl:} names are ours; everything else
 * is a property of the item, see {@link ItemValues}.
 */
final class ItemNodes {

  static final String ITEMS = "/items";
  static final String TYPE = "mgnl:type";
  static final String SLUG = "mgnl:name";
  static final String PATH = "mgnl:path";
  static final String REVISION = "mgnl:revision";
  static final String MODIFIED = "mgnl:lastModified";
  static final String MODIFIED_BY = "mgnl:lastModifiedBy";

  private static final Set<String> OURS = Set.of(TYPE, SLUG, PATH, REVISION, MODIFIED, MODIFIED_BY);

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
    ItemValues.write(node, item.properties());
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
        ItemValues.read(node, OURS),
        node.getProperty(MODIFIED).getDate().toInstant(),
        node.getProperty(MODIFIED_BY).getString());
  }

  /** Which version it is, without reading what it holds. */
  static Seen.Version version(Node node) throws RepositoryException {
    return new Seen.Version(
        node.getProperty(REVISION).getLong(), node.getProperty(MODIFIED).getDate().toInstant());
  }

  static Calendar calendar(Instant instant) {
    return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
  }
}
