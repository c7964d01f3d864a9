package nl.vrijplaats.delivery;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The languages of the site, and which of them a request asks for. */
final class SiteLanguages {

  private final Supplier<List<String>> languages;

  /**
   * With these, read anew for every request.
   *
   * @param languages the first one first; none where the site has only one
   */
  SiteLanguages(Supplier<List<String>> languages) {
    this.languages = languages;
  }

  /**
   * What a request asks for.
   *
   * @param lang its parameter, or null: {@code all}, or the name of a language
   * @param accept its header {@code Accept-Language}, or null
   */
  Languages of(@Nullable String lang, @Nullable String accept) {
    List<String> all = languages.get();
    if (all.size() < 2 || "all".equals(lang)) {
      return new Languages(List.of(), null, true);
    }
    List<String> others = all.subList(1, all.size());
    String wanted = lang != null ? known(lang, all) : accepted(accept, all);
    return new Languages(others, wanted != null && others.contains(wanted) ? wanted : null, false);
  }

  /** The language of that name, with its country or else without. */
  private static @Nullable String known(String name, List<String> all) {
    String wanted = name.replace('-', '_');
    return all.stream()
        .filter(wanted::equalsIgnoreCase)
        .findFirst()
        .or(
            () ->
                all.stream()
                    .filter(one -> one.equalsIgnoreCase(wanted.split("_", 2)[0]))
                    .findFirst())
        .orElse(null);
  }

  private static @Nullable String accepted(@Nullable String header, List<String> all) {
    if (header == null || header.length() > 500) {
      return null;
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> java.util.stream.Stream.ofNullable(known(range.getRange(), all)))
          .findFirst()
          .orElse(null);
    } catch (IllegalArgumentException unreadable) {
      // A browser's preference that cannot be read is no preference.
      return null;
    }
  }
}
