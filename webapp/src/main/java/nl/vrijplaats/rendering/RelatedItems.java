package nl.vrijplaats.rendering;

import java.util.Set;
import java.util.stream.Stream;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.Findings;
import nl.vrijplaats.content.ItemId;

/** What a catalogue finds near an item, of some types only. */
final class RelatedItems {

  /** Of the nearest, so many times as many are asked for: some are of other types. */
  private static final int MORE = 4;

  private RelatedItems() {}

  static Stream<ItemId> of(Catalogue catalogue, ItemId id, Set<String> types, int limit) {
    return catalogue.related(id, MORE * limit).stream()
        .filter(hit -> types.contains(hit.type()))
        .map(Findings.Hit::id);
  }
}
