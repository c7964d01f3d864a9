package nl.vrijplaats.content;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How addresses follow from content types: {@code /columns/{slug}}, {@code /themas/{month}}. */
@Component
class Addresses {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

  /** First steps of addresses that the program itself answers. */
  private static final Set<String> OF_THE_PROGRAM =
      Set.of(
          "redactie",
          "schrijf",
          "zoeken",
          "koplopers",
          "actuator",
          "dam",
          "error",
          "feed",
          "sitemap",
          "robots",
          "topics",
          "personen",
          "regios");

  private final LightModules definitions;

  Addresses(LightModules definitions) {
    this.definitions = definitions;
  }

  /** The address of an item of that type with that slug; null where the type has no pages. */
  @Nullable SitePath of(String type, String slug) {
    String pattern = definitions.contentType(type).map(ContentType::path).orElse(null);
    return pattern == null
        ? null
        : SitePath.parse(PLACEHOLDER.matcher(pattern).replaceFirst(slug)).orElse(null);
  }

  /**
   * The property that the last step of the address is taken from, such as the month of a theme;
   * empty where editors choose it freely.
   */
  Optional<String> governing(String type) {
    return definitions
        .contentType(type)
        .map(ContentType::path)
        .map(PLACEHOLDER::matcher)
        .filter(java.util.regex.Matcher::find)
        .map(found -> found.group(1))
        .filter(property -> !property.equals("slug"));
  }

  /** Whether the site itself answers at the address. */
  boolean isOfTheSite(@Nullable SitePath path) {
    return path != null
        && path.value().indexOf('/', 1) < 0
        && (definitions.section(path.value()).isPresent()
            || OF_THE_PROGRAM.contains(path.value().substring(1)));
  }

  /** What the slug would be by itself: from the governing property, else from the title. */
  String natural(String type, Map<String, Object> properties) {
    String source = governing(type).orElse("title");
    return properties.get(source) instanceof String words ? Slugs.of(words) : "";
  }
}
