package nl.vrijplaats.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.asset.FileLinks;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;

/** Content of a few items, for rendering without a repository. */
final class InMemoryContent implements ContentSource {

  private final Map<ItemId, ContentItem> items = new LinkedHashMap<>();

  InMemoryContent holding(ContentItem... more) {
    for (ContentItem item : more) {
      items.put(item.id(), item);
    }
    return this;
  }

  @Override
  public Optional<ContentItem> find(ItemId id) {
    return Optional.ofNullable(items.get(id));
  }

  @Override
  public Items list(ListQuery query) {
    var found = new ArrayList<>(items.values());
    found.removeIf(item -> !query.types().isEmpty() && !query.types().contains(item.type()));
    query
        .filters()
        .forEach((name, value) -> found.removeIf(item -> !item.texts(name).contains(value)));
    found.sort(
        Comparator.comparing((ContentItem item) -> item.date().map(Object::toString).orElse(""))
            .reversed());
    List<ContentItem> page = found.stream().skip(query.offset()).limit(query.limit()).toList();
    return new Items(found.size(), page);
  }

  @Override
  public Optional<String> image(String ref, int width) {
    return Optional.of("/image/" + ref + "/" + width);
  }

  @Override
  public Optional<FileLinks.FileLink> file(String ref) {
    return Optional.of(new FileLinks.FileLink("/file/" + ref, "handreiking.pdf", 2_400_000, 48));
  }

  /** Everything of those types, which is near enough for a test. */
  @Override
  public List<ContentItem> related(ItemId id, Set<String> types, int limit) {
    return items.values().stream()
        .filter(item -> !item.id().equals(id) && types.contains(item.type()))
        .limit(limit)
        .toList();
  }
}
