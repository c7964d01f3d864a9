package nl.vrijplaats.search;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.Publisher.LiveChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The names of the few items that answers are narrowed to (topics, regions), which are wanted with
 * every search. Safe for use by many threads.
 */
@Component
class FacetNames {

  private final PublishedContent published;

  /**
   * Replaced when anything live changed: who is still reading the old state puts it in the old map.
   */
  private volatile Map<ItemId, Optional<Name>> known = new ConcurrentHashMap<>();

  FacetNames(PublishedContent published) {
    this.published = published;
  }

  /** How an item is called, and the last part of its address. */
  record Name(String title, String slug) {}

  /** The name of the item; empty where it is not live. */
  Optional<Name> of(ItemId id) {
    Map<ItemId, Optional<Name>> names = known;
    Optional<Name> name = names.get(id);
    if (name == null) {
      name = published.find(id).map(item -> new Name(item.title(), item.slug()));
      names.put(id, name);
    }
    MadeOf.note(new Named(this, id, name));
    return name;
  }

  /** What an answer calls an item, which may have been asked for earlier. */
  private record Named(FacetNames names, ItemId id, Optional<Name> name) implements MadeOf.Part {
    @Override
    public boolean holds() {
      return names.of(id).equals(name);
    }

    @Override
    public boolean isTouchedBy(LiveChanged change) {
      return change.isOf(id);
    }
  }

  @EventListener
  void forget(LiveChanged change) {
    known = new ConcurrentHashMap<>();
  }
}
