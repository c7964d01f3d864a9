package nl.vrijplaats.asset;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.jcr.JcrRepository;

/**
 * Keeps one folder of assets in the live repository equal to what live items name: an asset comes
 * with the first item that uses it, and goes with the last.
 */
final class LiveUses {

  private static final String USED_BY = "usedBy";

  /** Copies an asset to the live repository. */
  @FunctionalInterface
  interface Bringing {
    /** The new node; empty where there is no such asset of this kind. */
    Optional<Node> bring(Session session, AssetRef ref, ItemId neededBy) throws RepositoryException;
  }

  private final JcrRepository live;
  private final String folder;
  private final Bringing bringing;

  LiveUses(JcrRepository live, String folder, Bringing bringing) {
    this.live = live;
    this.folder = folder;
    this.bringing = bringing;
  }

  /** Follows a publication, in its unit of work. */
  void follow(List<ContentItem> before, List<ContentItem> after) {
    live.write(
        session -> {
          for (ContentItem item : after) {
            for (AssetRef ref : named(item)) {
              use(session, ref, item.id());
            }
          }
          for (ContentItem item : before) {
            Set<AssetRef> noLonger = new HashSet<>(named(item));
            after.stream()
                .filter(newer -> newer.id().equals(item.id()))
                .forEach(newer -> noLonger.removeAll(named(newer)));
            for (AssetRef ref : noLonger) {
              release(session, ref, item.id());
            }
          }
          return null;
        });
  }

  private void use(Session session, AssetRef ref, ItemId item) throws RepositoryException {
    String path = pathOf(folder, ref);
    if (!session.nodeExists(path)) {
      Optional<Node> brought = bringing.bring(session, ref, item);
      if (brought.isEmpty()) {
        return;
      }
      brought.get().addNode(USED_BY, "mgnl:folder");
    }
    Node users = session.getNode(path + "/" + USED_BY);
    if (!users.hasNode(item.value())) {
      users.addNode(item.value(), "mgnl:content");
    }
  }

  private void release(Session session, AssetRef ref, ItemId item) throws RepositoryException {
    String path = pathOf(folder, ref);
    if (session.nodeExists(path)) {
      Node node = session.getNode(path);
      Node users = node.getNode(USED_BY);
      if (users.hasNode(item.value())) {
        users.getNode(item.value()).remove();
      }
      if (!users.hasNodes()) {
        node.remove();
      }
    }
  }

  /** Where an asset lies in a folder: spread over 256 parents, so that none grows long. */
  static String pathOf(String folder, AssetRef ref) {
    return folder + "/" + ref.uuid().substring(0, 2) + "/" + ref.uuid();
  }

  /** Every asset an item names, in a property of its own or within its texts. */
  private static Set<AssetRef> named(ContentItem item) {
    return named(item.properties());
  }

  private static Set<AssetRef> named(Object value) {
    Collection<?> parts =
        switch (value) {
          case String text -> AssetRef.allIn(text);
          case Map<?, ?> map -> map.values();
          case Collection<?> list -> list;
          default -> List.of();
        };
    var found = new TreeSet<AssetRef>(Comparator.comparing(AssetRef::value));
    for (Object part : parts) {
      if (part instanceof AssetRef ref) {
        found.add(ref);
      } else {
        found.addAll(named(part));
      }
    }
    return found;
  }
}
