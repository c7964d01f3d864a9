package nl.vrijplaats.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TemplateDefinition;
import nl.vrijplaats.rendering.SiteFacts;
import nl.vrijplaats.rendering.StartingContent;
import org.springframework.stereotype.Component;

/**
 * The page at {@code /}. While no page is published there, visitors see what the template of type
 * {@code home} starts with, so that a new site has a home page from its first minute.
 */
@Component
class HomePage {

  static final SitePath ADDRESS = new SitePath("/");

  private static final String WEBSITE = "website";
  private static final String HOME = "home";

  private final PublishedContent published;
  private final LightModules modules;
  private final StartingContent start;
  private final SiteFacts site;

  HomePage(
      PublishedContent published, LightModules modules, StartingContent start, SiteFacts site) {
    this.published = published;
    this.modules = modules;
    this.start = start;
    this.site = site;
  }

  /** The page; empty where none is published and no template says what it starts with. */
  Optional<ContentItem> find() {
    return published.at(ADDRESS) instanceof PublishedContent.At.Here(var item)
        ? Optional.of(item)
        : unwritten();
  }

  private Optional<ContentItem> unwritten() {
    return modules
        .ask(new PageType())
        .flatMap(type -> modules.ask(new Template()).map(template -> unwritten(type, template)));
  }

  /** The type of the pages of the website. */
  private record PageType() implements LightModules.Question<Optional<String>> {
    @Override
    public Optional<String> of(LightModules modules) {
      return modules.contentTypes().stream()
          .filter(candidate -> candidate.workspace().equals(WEBSITE))
          .map(ContentType::name)
          .findFirst();
    }
  }

  /** The template that says what the page starts with. */
  private record Template() implements LightModules.Question<Optional<String>> {
    @Override
    public Optional<String> of(LightModules modules) {
      return modules.all(TemplateDefinition.class).values().stream()
          .filter(template -> HOME.equals(template.type()))
          .map(TemplateDefinition::id)
          .min(Comparator.naturalOrder());
    }
  }

  private ContentItem unwritten(String type, String template) {
    Map<String, Object> properties =
        Map.of(
            "mgnl:template", template,
            "title", site.name(),
            "lead", modules.text("site.description"));
    return start.of(
        new ContentItem(ItemId.named(HOME), type, 0, HOME, ADDRESS, properties, Instant.EPOCH, ""));
  }
}
