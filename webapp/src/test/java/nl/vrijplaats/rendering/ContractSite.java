package nl.vrijplaats.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.lightmodule.LightModules;

/** A site of one of the small modules in light-modules-contract, over content in memory. */
final class ContractSite {

  private static final Path MODULES = Path.of("src/test/resources/light-modules-contract");

  final InMemoryContent content = new InMemoryContent();
  final FreeMarkerRenderer renderer;
  private final Path templates;

  /**
   * With that module.
   *
   * @param scratch folder for templates that a test writes
   */
  ContractSite(String feature, Path scratch, String... magnoliaWay) {
    templates = scratch;
    LightModules modules =
        LightModules.read(Stream.of(feature, "common").distinct().map(MODULES::resolve).toList());
    renderer = Renderers.of(modules, templates, content, content, magnoliaWay);
  }

  ContractSite holding(ContentItem... items) {
    content.holding(items);
    return this;
  }

  String visit(ContentItem page) {
    return renderer.renderItem(page).toString();
  }

  String edit(ContentItem page) {
    return renderer.renderItem(page, Visit.to(page.path().value()).as(RenderMode.EDIT)).toString();
  }

  /** What a template of these lines prints for an item of that content type. */
  String print(String lines, ContentItem item) {
    return print(lines, item, Visit.to(item.path().value()));
  }

  String print(String lines, ContentItem item, Visit visit) {
    write(item.type() + "/page.ftl", lines);
    return renderer.renderItem(item, visit).toString();
  }

  void write(String name, String lines) {
    try {
      Path file = templates.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Visit asking(ContentItem page, String name, String value) {
    return Visit.to(page.path().value()).with(Map.of(name, List.of(value)));
  }
}
