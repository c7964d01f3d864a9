package nl.vrijplaats.content;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How addresses follow from content types: {@code /columns/{slug}}, {@code /themas/{month}}. Items
 * of a type whose address is {@code /{slug}} are pages: they may stand below each other, as {@code
 * mgnl:parentPath} says, and the one called {@code home} stands at {@code /}.
 */
@Component
class Addresses {

  /** Where an item says which page it stands below. */
  static final String PARENT = "mgnl:parentPath";

  private static final String PAGE = "/{slug}";
  private static final String HOME = "home";

  /** So that the address of a page below it is not too long. */
  private static final int LONGEST_PARENT = 300;

  private static final int MOST_ABOVE = 7;
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

  /**
   * The address of an item of that type with that slug; null where the type has no pages.
   *
   * @param parent address of the page it stands below; empty for none
   */
  @Nullable SitePath of(String type, String slug, String parent) {
    String pattern = definitions.contentType(type).map(ContentType::path).orElse(null);
    if (pattern == null) {
      return null;
    }
    if (pattern.equals(PAGE) && parent.isEmpty() && slug.equals(HOME)) {
      return new SitePath("/");
    }
    String address = PLACEHOLDER.matcher(pattern).replaceFirst(slug);
    return SitePath.parse(pattern.equals(PAGE) ? parent + address : address).orElse(null);
  }

  /**
   * The address of the page that an item stands below; empty where it stands below none, or where
   * what is said of it can be no address of a page.
   */
  String parent(String type, Map<String, Object> properties) {
    String pattern = definitions.contentType(type).map(ContentType::path).orElse("");
    if (!PAGE.equals(pattern) || !(properties.get(PARENT) instanceof String parent)) {
      return "";
    }
    return SitePath.parse(parent)
        .map(SitePath::value)
        .filter(path -> !path.equals("/") && path.length() <= LONGEST_PARENT)
        .filter(path -> path.chars().filter(c -> c == '/').count() <= MOST_ABOVE)
        .filter(path -> !isTaken(firstStep(path)))
        .orElse("");
  }

  /** Whether a first step belongs to the program, or to another type. */
  private boolean isTaken(String step) {
    return OF_THE_PROGRAM.contains(step)
        || definitions.contentTypes().stream()
            .anyMatch(type -> starts(type.section(), step) || starts(type.path(), step));
  }

  private static boolean starts(@Nullable String address, String step) {
    return address != null && firstStep(address).equals(step);
  }

  private static String firstStep(String address) {
    return address.substring(1).split("/", 2)[0];
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
