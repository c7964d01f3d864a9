package nl.vrijplaats.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;

/**
 * Items that were read from a repository lately. Lists, announcements and what stands beside an
 * article show the same ones again and again; to see which version a node holds costs far less than
 * to read it, and within one moment of the repository once is enough. Nothing has to be dropped
 * when content changes: what is kept is given for that version only, and a version never changes.
 * Safe for use by many threads.
 */
final class ReadItems {

  /** Of the memory there is, this part. */
  private static final int PART = 32;

  private static final int BYTES_A_VALUE = 100;

  /** No moment has this number. */
  static final long NO_MOMENT = -1;

  /** Kept in order by who reads: to wake a thread for it takes longer than to do it. */
  private final Cache<ItemId, Read> items =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(Runtime.getRuntime().maxMemory() / PART)
          .<ItemId, Read>weigher((id, read) -> bytes(read.item.properties()))
          .build();

  /** An item as it was read. */
  private static final class Read {
    private final ContentItem item;

    /** As the repository writes it: to make a moment of it takes longer than the rest. */
    private final String modified;

    /** At which its node was looked at last. */
    private volatile long moment;

    Read(ContentItem item, String modified, long moment) {
      this.item = item;
      this.modified = modified;
      this.moment = moment;
    }
  }

  /** The item, if its node was looked at in that moment; null where that is not known. */
  @Nullable ContentItem at(long moment, ItemId id) {
    Read known = moment == NO_MOMENT ? null : items.getIfPresent(id);
    return known != null && known.moment == moment ? known.item : null;
  }

  /**
   * What the node holds of that item.
   *
   * @param moment at which the node is what it is here; {@link #NO_MOMENT} where that is not known
   */
  ContentItem of(Node node, ItemId id, long moment) throws RepositoryException {
    String modified = node.getProperty(ItemNodes.MODIFIED).getString();
    Read known = items.getIfPresent(id);
    if (known != null
        && known.modified.equals(modified)
        && known.item.revision() == node.getProperty(ItemNodes.REVISION).getLong()) {
      if (moment != NO_MOMENT) {
        known.moment = moment;
      }
      return known.item;
    }
    ContentItem item = ItemNodes.read(node, id);
    items.put(id, new Read(item, modified, moment));
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
