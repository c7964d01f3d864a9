package nl.vrijplaats.lightmodule.reader;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of all modules, from {@code <module>/i18n/*_<language>.properties} (UTF-8). People here
 * read Dutch; where there is no Dutch text, the English one or that of a file without a language
 * serves.
 */
final class Texts {
  private static final Pattern FILE =
      Pattern.compile(".*?(?:_([a-z]{2}(?:_[A-Z]{2})?))?\\.properties");
  private static final Locale DUTCH = Locale.of("nl");
  private static final String NO_LANGUAGE = "";

  private final Map<String, Map<String, String>> byLanguage;

  private Texts(Map<String, Map<String, String>> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /** Reads them in the order of the modules: a later one replaces what an earlier one says. */
  static Texts read(ModuleFiles files, List<String> modules, Problems problems) {
    var byLanguage = new HashMap<String, Map<String, String>>();
    for (String module : modules) {
      for (String path : files.below(module, "i18n")) {
        Matcher name = FILE.matcher(path);
        if (name.matches()) {
          String language = name.group(1) == null ? NO_LANGUAGE : name.group(1);
          readFile(
              files, path, problems, byLanguage.computeIfAbsent(language, l -> new HashMap<>()));
        }
      }
    }
    return new Texts(byLanguage);
  }

  private static void readFile(
      ModuleFiles files, String path, Problems problems, Map<String, String> texts) {
    var place = new Place(path.substring(1), 0);
    try {
      var properties = new Properties();
      properties.load(new StringReader(files.text(path, place)));
      properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    } catch (UnreadableDefinition e) {
      problems.add(e.problem());
    } catch (IllegalArgumentException e) {
      problems.add(place.serious("Broken text file: " + e.getMessage(), null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text for people at the desk, of the first of these keys that has one. */
  Optional<String> first(String... keys) {
    for (String language : languages(DUTCH)) {
      for (String key : keys) {
        String text = byLanguage.getOrDefault(language, Map.of()).get(key);
        if (text != null && !text.isBlank()) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  /** The text for a key in that language, or in one that stands in for it. */
  Optional<String> in(Locale locale, String key) {
    return languages(locale).stream()
        .map(language -> byLanguage.getOrDefault(language, Map.of()).get(key))
        .filter(text -> text != null && !text.isBlank())
        .map(String::valueOf)
        .findFirst();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Texts texts && byLanguage.equals(texts.byLanguage);
  }

  @Override
  public int hashCode() {
    return byLanguage.hashCode();
  }

  private static List<String> languages(Locale locale) {
    return List.of(locale.toString(), locale.getLanguage(), DUTCH.getLanguage(), "en", NO_LANGUAGE);
  }
}
