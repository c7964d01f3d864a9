package nl.vrijplaats.rendering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.asset.Asset;
import nl.vrijplaats.asset.FileLinks;
import nl.vrijplaats.catalogue.FindQuery;
import nl.vrijplaats.catalogue.Findings;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;

/**
 * Where a page gets its content from: what is live, or the newest working copies. Two beans: {@code
 * liveContent} and {@code workingContent}. Safe for use by many threads.
 */
public interface ContentSource {

  /** The item as this source sees it. */
  Optional<ContentItem> find(ItemId id);

  /** The item that stands at that address. */
  Optional<ContentItem> at(SitePath path);

  /** A sorted part of what matches, with the exact total. */
  Items list(ListQuery query);

  /**
   * Address of an image, at least that wide if the image is; empty where this source does not see
   * it.
   *
   * @param ref value of a property that holds an asset
   */
  Optional<String> image(String ref, int width);

  /**
   * A file to fetch; empty where this source does not see it.
   *
   * @param ref value of a property that holds an asset
   */
  Optional<FileLinks.FileLink> file(String ref);

  /**
   * Items about the same as this one, nearest first: never itself, never what this source does not
   * see.
   *
   * @param types content types they may be of
   */
  List<ContentItem> related(ItemId id, Set<String> types, int limit);

  /** The best matches of a search in full text, with excerpts. */
  Findings find(FindQuery query);

  /** The image itself; empty where this source does not see it. */
  Optional<Asset> asset(String ref);

  /** Whether visitors see the item as this source does. */
  Publication publication(ItemId id);

  /** How what visitors see of an item differs from what a source sees. */
  enum Publication {
    /** Visitors do not see it. */
    NONE,
    /** Visitors see an older revision. */
    OLDER,
    /** Visitors see the same. */
    SAME
  }

  /** The items of that identity, in this order; missing ones left out. */
  default List<ContentItem> all(List<ItemId> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  /** A part of a list: the exact total, and the items asked for. */
  record Items(long total, List<ContentItem> items) {}
}
