package nl.vrijplaats.lightmodule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.lightmodule.reader.Otherwise;
import nl.vrijplaats.lightmodule.reader.Rest;
import org.jspecify.annotations.Nullable;

/**
 * The site: its languages, its theme and its prototype, as defined in {@code sites/<name>.yaml} or
 * {@code decorations/site/config.yaml}. Immutable.
 *
 * @param name such as {@code default}
 * @param i18n languages of its content
 * @param theme which theme, or null
 * @param templates its prototype and which templates it offers
 * @param parameters whatever templates may want to know of it
 * @param settings what else is said of it
 */
public record SiteDefinition(
    @Otherwise("default") String name,
    I18n i18n,
    @Nullable Theme theme,
    Templates templates,
    Settings parameters,
    @Rest(anything = true) Settings settings) {

  /** Its languages, the one without a suffix first; none where there is only one. */
  public List<Locale> locales() {
    return i18n.enabled() ? i18n.inOrder() : List.of();
  }

  /**
   * Languages of content.
   *
   * @param enabled whether there are several
   * @param fallbackLocale the one that stands in for the others; its values have no suffix
   * @param defaultLocale the one in force where none is asked for, or null for the fallback
   * @param locales by name, such as {@code nl}
   */
  public record I18n(
      boolean enabled,
      @Otherwise("nl") String fallbackLocale,
      @Nullable String defaultLocale,
      Map<String, LocaleDefinition> locales) {

    private List<Locale> inOrder() {
      var all = new ArrayList<Locale>();
      String first = defaultLocale == null ? fallbackLocale : defaultLocale;
      locales
          .values()
          .forEach(
              locale -> {
                boolean isFirst = locale.toLocale().toString().equals(first);
                all.add(isFirst ? 0 : all.size(), locale.toLocale());
              });
      return List.copyOf(all);
    }
  }

  /**
   * A language.
   *
   * @param language such as {@code de}; null means its name
   * @param country such as {@code CH}, or null
   */
  public record LocaleDefinition(String name, @Nullable String language, @Nullable String country) {

    /** As Java has it. */
    public Locale toLocale() {
      String tag = language == null ? name : country == null ? language : language + "-" + country;
      return Locale.forLanguageTag(tag.replace('_', '-'));
    }
  }

  /** Which theme. */
  public record Theme(String name) {}

  /**
   * Templates of the site.
   *
   * @param prototypeId the template every page template starts from, such as {@code
   *     demo:pages/prototype}, or null
   * @param availability which templates editors may choose
   */
  public record Templates(
      @Nullable String prototypeId,
      Settings availability,
      @Rest(anything = true) Settings settings) {}

  /** The name of its theme. */
  public Optional<String> themeName() {
    return Optional.ofNullable(theme).map(Theme::name);
  }
}
