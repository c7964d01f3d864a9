package nl.vrijplaats.lightmodule.reader;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The Dutch texts of all modules, from {@code <module>/i18n/*_nl.properties} (UTF-8). */
final class Texts {
  private final Map<String, String> texts;

  private Texts(Map<String, String> texts) {
    this.texts = Map.copyOf(texts);
  }

  static Texts read(ModuleFiles files, Problems problems) {
    var texts = new HashMap<String, String>();
    for (String module : files.modules()) {
      for (String path : files.below(module, "i18n")) {
        if (path.endsWith("_nl.properties")) {
          readFile(files, path, problems, texts);
        }
      }
    }
    return new Texts(texts);
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

  /** The text of the first of these keys that has one. */
  Optional<String> first(String... keys) {
    for (String key : keys) {
      String text = texts.get(key);
      if (text != null && !text.isBlank()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }
}
