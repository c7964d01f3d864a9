package nl.vrijplaats.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * Items that were read from a repository lately. Lists, announcements and what stands beside an
 * article show the same ones again and again, and to see which version a node holds costs far less
 * than to read it. Nothing has to be dropped when content changes: what is kept is given for that
 * version only, and a version never changes. Safe for use by many threads.
 */
final class ReadItems {

  /** Of the memory there is, this part. */
  private static final int PART = 32;

  private static final int BYTES_A_VALUE = 100;

  /** Kept in order by who reads: to wake a thread for it takes longer than to do it. */
  private final Cache<ItemId, Read> items =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(Runtime.getRuntime().maxMemory() / PART)
          .<ItemId, Read>weigher((id, read) -> bytes(read.item().properties()))
          .build();

  /**
   * An item as it was read.
   *
   * @param modified as the repository writes it: to make a moment of it takes longer than the rest
   */
  private record Read(ContentItem item, String modified) {}

  /** What the node holds of that item. */
  ContentItem of(Node node, ItemId id) throws RepositoryException {
    String modified = node.getProperty(ItemNodes.MODIFIED).getString();
    Read known = items.getIfPresent(id);
    if (known != null
        && known.modified().equals(modified)
        && known.item().revision() == node.getProperty(ItemNodes.REVISION).getLong()) {
      return known.item();
    }
    ContentItem item = ItemNodes.read(node, id);
    items.put(id, new Read(item, modified));
    return item;
  }

  private static int bytes(Object value) {
    return BYTES_A_VALUE
        + switch (value) {
          case String text -> text.length();
          case Map<?, ?> map -> bytes(map.values());
          case Collection<?> all -> all.stream().mapToInt(ReadItems::bytes).sum();
          default -> 0;
        };
  }
}
