package nl.vrijplaats.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.content.Publisher.LiveChanged;
import org.jspecify.annotations.Nullable;

/**
 * Which items are about the same as one, and what that depends on: so a change elsewhere on the
 * site need not be asked about. Equal where the same was asked. Safe for use by many threads.
 */
record NearItems(
    LuceneCatalogue catalogue,
    ItemId id,
    Set<String> types,
    int limit,
    AtomicReference<Related.Nearest> nearest)
    implements MadeOf.Part {

  /** Of a set larger than this it costs more to read what it says than to ask again. */
  private static final int MOST_READ = 50;

  NearItems(LuceneCatalogue catalogue, ItemId id, Set<String> types, int limit) {
    this(catalogue, id, types, limit, new AtomicReference<>(catalogue.nearest(id, types, limit)));
  }

  List<ItemId> ids() {
    return nearest.get().ids();
  }

  @Override
  public boolean holds() {
    Related.Nearest again = catalogue.nearest(id, types, limit);
    boolean same = again.ids().equals(ids());
    if (same) {
      // The same, perhaps by other words.
      nearest.set(again);
    }
    return same;
  }

  @Override
  public boolean isTouchedBy(LiveChanged change) {
    Related.Nearest now = nearest.get();
    return change.isOf(id)
        || now.rarity() != catalogue.rarity()
        || change.items().limit(MOST_READ + 1L).count() > MOST_READ
        || change
            .items()
            .filter(item -> types.contains(item.type()))
            .anyMatch(item -> now.concerns(item, catalogue.stems(item)));
  }

  @Override
  public int weight() {
    return 300 + 110 * ids().size() + 75 * nearest.get().words().size();
  }

  @Override
  public String tag() {
    return "search";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NearItems near
        && catalogue == near.catalogue
        && id.equals(near.id)
        && types.equals(near.types)
        && limit == near.limit;
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, types, limit);
  }
}
