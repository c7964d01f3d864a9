package nl.vrijplaats.rendering;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;

/** Pages of components for tests: {@code aPage("/hello").of("demo:pages/page").area("main", …)}. */
final class Pages {

  private final String type;
  private final String path;
  private final Map<String, Object> properties = new LinkedHashMap<>();

  private Pages(String type, String path) {
    this.type = type;
    this.path = path;
  }

  static Pages aPage(String path) {
    return new Pages("page", path);
  }

  static Pages an(String type, String path) {
    return new Pages(type, path);
  }

  Pages of(String template) {
    return with("mgnl:template", template);
  }

  Pages with(String property, Object value) {
    properties.put(property, value);
    return this;
  }

  /** An area with these components, called 0, 00, 01, … */
  @SafeVarargs
  final Pages area(String name, Map<String, Object>... components) {
    return with(name, components(components));
  }

  @SafeVarargs
  static Map<String, Object> components(Map<String, Object>... components) {
    var area = new LinkedHashMap<String, Object>();
    for (int i = 0; i < components.length; i++) {
      area.put(i == 0 ? "0" : "0" + (i - 1), components[i]);
    }
    return area;
  }

  static Map<String, Object> component(String template, Object... namesAndValues) {
    var component = new LinkedHashMap<String, Object>();
    component.put("mgnl:template", template);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      component.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return component;
  }

  static Map<String, Object> text(String text) {
    return component("demo:components/text", "text", text);
  }

  ContentItem item() {
    String slug = path.equals("/") ? "home" : path.substring(path.lastIndexOf('/') + 1);
    return new ContentItem(
        ItemId.named(type + path),
        type,
        1,
        slug,
        new SitePath(path),
        properties,
        Instant.parse("2026-11-02T09:00:00Z"),
        "anna");
  }
}
