package nl.vrijplaats.rendering;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;

/** Items for tests, made in one line: {@code aColumn("vragen").with("title", "Vragen").item()}. */
public final class Pieces {

  private final String type;
  private final String slug;
  private final String path;
  private final Map<String, Object> properties = new LinkedHashMap<>();

  private Pieces(String type, String slug, String path) {
    this.type = type;
    this.slug = slug;
    this.path = path;
  }

  public static Pieces aColumn(String slug) {
    return new Pieces("column", slug, "/columns/" + slug);
  }

  public static Pieces aTheme(String month) {
    return new Pieces("theme", month, "/themas/" + month).with("month", month);
  }

  public static Pieces anInterview(String slug) {
    return new Pieces("interview", slug, "/interviews/" + slug);
  }

  public static Pieces aProject(String slug) {
    return new Pieces("project", slug, "/projecten/" + slug);
  }

  public Pieces with(String property, Object value) {
    properties.put(property, value);
    return this;
  }

  public ContentItem item() {
    return new ContentItem(
        ItemId.named(type + "/" + slug),
        type,
        1,
        slug,
        new SitePath(path),
        properties,
        Instant.parse("2026-11-02T09:00:00Z"),
        "test");
  }
}
