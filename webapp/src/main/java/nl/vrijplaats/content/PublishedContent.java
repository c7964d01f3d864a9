package nl.vrijplaats.content;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The visitors' only door: what is live, and nothing else. Safe for use by many threads. The cost
 * of a call does not depend on the number of items.
 */
public interface PublishedContent {

  /** What stands at an address. */
  sealed interface At {
    /** An item is published there. */
    record Here(ContentItem item) implements At {}

    /** It was there, and has another address now. */
    record Moved(SitePath to) implements At {}

    /** It was there, and was taken offline. */
    record Gone() implements At {}

    /** Nothing was ever published there. */
    record Nothing() implements At {}
  }

  /** What stands at that address. */
  At at(SitePath path);

  /** The live revision of the item. */
  Optional<ContentItem> find(ItemId id);

  /**
   * A name for what is live: the same as long as nothing changes, also after a restart. Empty while
   * it is being changed, or others are told of that.
   */
  Optional<String> state();

  /** Where every live item stands; far cheaper than reading them all. */
  void forEachRevision(Visit visit);

  /** Told of an item and the revision that is live. */
  @FunctionalInterface
  interface Visit {
    /** One item. */
    void of(ItemId id, long revision);
  }

  /**
   * Does work that reads several items: all of them as they are at one moment, and in less time
   * than one by one.
   */
  <T> T atOneMoment(Supplier<T> work);

  /** Every address that was ever public, in no particular order; {@link #at} says what is there. */
  void forEachAddress(Consumer<SitePath> action);

  /** Every live item, in no particular order, one at a time. */
  void forEach(Consumer<ContentItem> action);
}
