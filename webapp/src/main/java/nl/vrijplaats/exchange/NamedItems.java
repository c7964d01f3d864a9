package nl.vrijplaats.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Slugs;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;

/**
 * People, topics and the like, by what a file calls them: title or slug. Reads the names of a type
 * from the catalogue once, when the first one is asked for; what is taken up while that does not
 * follow must be told to {@link #remember}. Meant for one import, by one thread.
 */
final class NamedItems implements PropertyValues.References {
  private static final int PAGE = 500;

  private final Catalogue catalogue;
  private final WorkingCopies copies;
  private final Set<ItemId> announced = new HashSet<>();
  private final Map<String, Map<String, ItemId>> byType = new HashMap<>();
  private final Set<String> nameable = new HashSet<>();

  NamedItems(Catalogue authorCatalogue, WorkingCopies copies, LightModules definitions) {
    this.catalogue = authorCatalogue;
    this.copies = copies;
    for (ContentType type : definitions.contentTypes()) {
      allow(type.properties());
      type.subModels().values().forEach(model -> allow(model.properties()));
    }
  }

  private void allow(List<PropertyDefinition> properties) {
    properties.stream()
        .filter(PropertyDefinition::isReference)
        .map(PropertyDefinition::target)
        .filter(Objects::nonNull)
        .forEach(nameable::add);
  }

  /** Tells that an item with this identity is going to come. */
  void announce(ItemId id) {
    announced.add(id);
  }

  @Override
  public Optional<ItemId> find(String contentType, String named) {
    Optional<ItemId> identity = ItemId.parse(named);
    if (identity.isPresent()) {
      return identity.filter(id -> announced.contains(id) || copies.find(id).isPresent());
    }
    Map<String, ItemId> names = byType.computeIfAbsent(contentType, this::read);
    for (String name : List.of(key(named), Slugs.of(named))) {
      ItemId id = names.get(name);
      if (id != null) {
        return Optional.of(id);
      }
    }
    return copies.find(identity(contentType, named)).map(WorkingCopy::id);
  }

  /** The identity that one of that name gets: the same at every import. */
  static ItemId identity(String contentType, String named) {
    return ItemId.named(contentType + ":" + Slugs.of(named));
  }

  /** Remembers one that was taken up, where others can refer to it by name. */
  void remember(ContentItem item) {
    if (nameable.contains(item.type())) {
      take(byType.computeIfAbsent(item.type(), this::read), item);
    }
  }

  /** Remembers one that was made for this name. */
  void remember(String contentType, String named, ItemId id) {
    byType.computeIfAbsent(contentType, this::read).put(key(named), id);
  }

  private Map<String, ItemId> read(String contentType) {
    var names = new HashMap<String, ItemId>();
    var query = new ListQuery(Set.of(contentType), Map.of(), "", ListQuery.Order.OLDEST, 0, PAGE);
    List<ItemId> page;
    do {
      page = catalogue.list(query).ids();
      for (ItemId id : page) {
        copies.find(id).map(WorkingCopy::item).ifPresent(item -> take(names, item));
      }
      query = query.page(query.offset() + PAGE, PAGE);
    } while (page.size() == PAGE);
    return names;
  }

  private static void take(Map<String, ItemId> names, ContentItem item) {
    for (String name : List.of(key(item.title()), item.slug())) {
      names.putIfAbsent(name, item.id());
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
