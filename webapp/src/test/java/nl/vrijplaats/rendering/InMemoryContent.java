package nl.vrijplaats.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.asset.Asset;
import nl.vrijplaats.asset.AssetRef;
import nl.vrijplaats.asset.FileLinks;
import nl.vrijplaats.catalogue.FindQuery;
import nl.vrijplaats.catalogue.Findings;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;

/** Content of a few items, for rendering without a repository. */
class InMemoryContent implements ContentSource {

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
  public Optional<ContentItem> at(SitePath path) {
    return items.values().stream().filter(item -> path.equals(item.path())).findFirst();
  }

  @Override
  public Findings find(FindQuery query) {
    String type = query.filters().get("type");
    List<Findings.Hit> hits =
        items.values().stream()
            .filter(item -> type == null || item.type().equals(type))
            .filter(item -> item.properties().toString().contains(query.text()))
            .map(item -> hit(item, query.text()))
            .skip(query.offset())
            .limit(query.limit())
            .toList();
    return new Findings(hits.size(), hits, Map.of(), null, false);
  }

  @Override
  public Optional<Asset> asset(String ref) {
    return AssetRef.parse(ref)
        .map(found -> new Asset(found, "foto.jpg", "image/jpeg", 2_000, 1_000));
  }

  @Override
  public Publication publication(ItemId id) {
    return Publication.NONE;
  }

  @Override
  public Items list(ListQuery query) {
    var found = new ArrayList<>(items.values());
    found.removeIf(item -> !query.types().isEmpty() && !query.types().contains(item.type()));
    query
        .filters()
        .forEach((name, value) -> found.removeIf(item -> !values(item, name).contains(value)));
    found.sort(
        query.order() == ListQuery.Order.TITLE
            ? Comparator.comparing(ContentItem::title)
            : Comparator.comparing(
                    (ContentItem item) -> item.date().map(Object::toString).orElse(""))
                .reversed());
    List<ContentItem> page = found.stream().skip(query.offset()).limit(query.limit()).toList();
    return new Items(found.size(), page);
  }

  private static Findings.Hit hit(ContentItem item, String words) {
    String path = item.path() == null ? null : item.path().value();
    String excerpt = "… <mark>" + words + "</mark> …";
    return new Findings.Hit(item.id(), 1, item.type(), item.title(), path, null, excerpt, null);
  }

  private static List<String> values(ContentItem item, String name) {
    String path = item.path() == null ? "" : item.path().value();
    return switch (name) {
      case ListQuery.AT -> List.of(path);
      case ListQuery.BELOW ->
          List.of(path.equals("/") ? "" : path.substring(0, Math.max(1, path.lastIndexOf('/'))));
      default -> item.texts(name);
    };
  }

  @Override
  public Optional<String> image(String ref, int width) {
    return Optional.of("/image/" + ref + "/" + width);
  }

  @Override
  public Optional<FileLinks.FileLink> file(String ref) {
    return AssetRef.parse(ref)
        .map(key -> new FileLinks.FileLink("/file/" + key, "handreiking.pdf", 2_400_000, 48));
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
