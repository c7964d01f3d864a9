package nl.vrijplaats.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Stage;

/**
 * What exists in one repository and in which order: lists, counts, facets and full text. Follows
 * that repository; can be rebuilt from it at any time. Safe for use by many threads. What {@link
 * #put} and {@link #remove} were given is found by the next call of {@link #list} or {@link #find}.
 */
public interface Catalogue {

  /** An item with how far it is; what a catalogue is filled with. */
  record Entry(ContentItem item, Stage stage) {}

  /** Takes up these items, each in place of its older revision. */
  void put(Collection<Entry> entries);

  /** Leaves these items out from now on. */
  void remove(Collection<ItemId> ids);

  /** Replaces everything; the old content answers until the new one is complete. */
  void replaceAll(Stream<Entry> entries);

  /** A sorted part of what matches, with the exact total. */
  Listing list(ListQuery query);

  /**
   * A sorted part of what has such properties, with the exact total.
   *
   * @throws PatternTooComplex where a pattern would take too long to look for
   */
  Listing list(PropertyQuery query);

  /** The best matches in full text, with highlighted excerpts, exact total and facets. */
  Findings find(FindQuery query);

  /**
   * Why the item stands where it stands in the answer to that search, or why it is not there; the
   * part that was asked for does not matter.
   */
  Explanation explain(FindQuery query, ItemId id);

  /**
   * Items of these types about the same, nearest first; never the item itself. Empty where the item
   * is unknown or shares nothing with another.
   */
  List<ItemId> related(ItemId id, Set<String> types, int limit);

  /** In how many parts the addresses of items of these types are, none of more than so many. */
  int addressParts(Set<String> types, int most);

  /**
   * One part of the addresses of items of these types, sorted. An item stays in its part, whatever
   * comes and goes, for as long as there are as many parts.
   *
   * @param part from 0
   */
  List<Address> addresses(Set<String> types, int part, int parts);

  /**
   * Another one after every change, once the next call sees it: what was answered under this one is
   * still the answer. Not the same after a restart.
   */
  String version();

  /** Number of items, and of which revision: identity to revision, for comparing with the truth. */
  java.util.Map<ItemId, Long> revisions();

  /** Where an item stands, and when it was saved. */
  record Address(String path, Instant modified) {}

  /** A page of a list. */
  record Listing(long total, List<ItemId> ids) {}
}
