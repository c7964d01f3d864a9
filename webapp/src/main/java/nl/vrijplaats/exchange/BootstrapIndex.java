package nl.vrijplaats.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.lightmodule.ContentType;

/** Which items the files of an import hold, and where; for one import. */
final class BootstrapIndex {
  private record Entry(String file, ItemPlace place, ContentType type) {}

  private final Map<ItemId, Entry> items = new HashMap<>();
  private final Map<String, ItemId> byPath = new HashMap<>();

  /** Adds an item; answers the file that holds one with the same identity, if there is one. */
  Optional<String> add(FoundNode.Item item, String file) {
    Entry other = items.putIfAbsent(item.id(), new Entry(file, item.place(), item.type()));
    if (other != null) {
      return Optional.of(other.file());
    }
    byPath.put(item.type().name() + ":" + item.place().path(), item.id());
    return Optional.empty();
  }

  /** Whether the identity of the item is taken from this node of that file. */
  boolean isFrom(FoundNode.Item item, String file) {
    return new Entry(file, item.place(), item.type()).equals(items.get(item.id()));
  }

  /** The content type of an item in these files. */
  Optional<ContentType> type(ItemId id) {
    return Optional.ofNullable(items.get(id)).map(Entry::type);
  }

  /**
   * The identity a reference means: written as such, as {@code jcr:} and an identity, or as a path.
   * One of something that is not there is kept, for it may come with another import.
   */
  Optional<ItemId> reference(String type, String named, WorkingCopies copies, Remarks remarks) {
    Optional<ItemId> id = ItemId.parse(named.toLowerCase(Locale.ROOT).replaceFirst("^jcr:", ""));
    if (id.isEmpty()) {
      return Optional.ofNullable(byPath.get(type + ":" + named));
    }
    if (!items.containsKey(id.get()) && copies.find(id.get()).isEmpty()) {
      remarks.changed().add("a reference to a " + type + " that is not here; kept as it is");
    }
    return id;
  }
}
