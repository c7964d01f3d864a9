package nl.vrijplaats.rendering;

import java.util.List;
import java.util.Set;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;

/** What a catalogue finds near an item, of some types only. */
final class RelatedItems {

  /** Of the nearest, so many times as many are asked for: some are of other types. */
  private static final int MORE = 4;

  private RelatedItems() {}

  /** The nearest that the source still sees; at most so many. */
  static List<ContentItem> of(
      Catalogue catalogue, ContentSource source, ItemId id, Set<String> types, int limit) {
    return catalogue.related(id, MORE * limit).stream()
        .filter(hit -> types.contains(hit.type()))
        .flatMap(hit -> source.find(hit.id()).stream())
        .limit(limit)
        .toList();
  }
}
