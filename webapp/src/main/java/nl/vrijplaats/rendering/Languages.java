package nl.vrijplaats.rendering;

import java.util.List;
import java.util.Locale;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.SiteDefinition;

/**
 * The languages of the site. The first is its own, in which properties have no suffix and addresses
 * no prefix; a site whose definition names no languages has one.
 */
final class Languages {

  private static final List<String> DUTCH = List.of("nl");

  private final LightModules modules;

  Languages(LightModules modules) {
    this.modules = modules;
  }

  /** The language of a visit: the one asked for where the site has it, else that of the site. */
  String chosen(String asked) {
    List<String> all = all();
    return all.contains(asked) ? asked : all.getFirst();
  }

  /** All of them, that of the site first; written as properties have them, such as de_CH. */
  List<String> all() {
    return modules.ask(new All());
  }

  private record All() implements LightModules.Question<List<String>> {
    @Override
    public List<String> of(LightModules modules) {
      List<Locale> locales = modules.site().map(SiteDefinition::locales).orElse(List.of());
      return locales.isEmpty() ? DUTCH : locales.stream().map(Locale::toString).toList();
    }
  }

  /** What the names of properties in that language end with. */
  String suffix(String locale) {
    return locale.equals(all().getFirst()) ? "" : "_" + locale;
  }

  /** What addresses in that language start with. */
  String prefix(String locale) {
    return locale.equals(all().getFirst()) ? "" : "/" + locale;
  }

  /** An address of the site in that language. */
  String address(String path, String locale) {
    String prefix = prefix(locale);
    return path.equals("/") && !prefix.isEmpty() ? prefix : prefix + path;
  }

  /** The text for a key, which is answered by itself where there is none. */
  String text(String key, String locale) {
    return modules
        .text(key, Locale.forLanguageTag(locale.replace('_', '-')))
        .orElseGet(() -> modules.text(key));
  }
}
