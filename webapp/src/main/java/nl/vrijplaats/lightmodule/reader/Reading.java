package nl.vrijplaats.lightmodule.reader;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.Definitions;
import nl.vrijplaats.lightmodule.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One consistent reading of all files. Immutable.
 *
 * @param types content types by name
 * @param byAlias content types by their other names
 * @param bySection content types by the address of their lists
 * @param made all that is in force, of every kind
 * @param definitions the same, for who uses it
 * @param problems everything found wrong, by file and line
 * @param parsed the files as they were
 * @param origins which definition was made of which files
 */
public record Reading(
    SortedMap<String, ContentType> types,
    Map<String, ContentType> byAlias,
    Map<String, ContentType> bySection,
    Map<DefinitionKey, Object> made,
    Definitions definitions,
    Texts texts,
    List<Problem> problems,
    ParsedFiles parsed,
    SortedMap<DefinitionKey, Origin> origins) {

  static Reading of(
      Map<DefinitionKey, Object> made,
      Definitions definitions,
      Texts texts,
      List<Problem> problems,
      ParsedFiles parsed,
      SortedMap<DefinitionKey, Origin> origins) {
    var types = new TreeMap<String, ContentType>();
    var byAlias = new HashMap<String, ContentType>();
    var bySection = new HashMap<String, ContentType>();
    made.forEach(
        (key, definition) -> {
          if (definition instanceof ContentType type) {
            types.put(type.name(), type);
            type.aliases().forEach(alias -> byAlias.putIfAbsent(alias, type));
            if (type.section() != null) {
              bySection.put(type.section(), type);
            }
          }
        });
    return new Reading(
        Collections.unmodifiableSortedMap(types),
        Map.copyOf(byAlias),
        Map.copyOf(bySection),
        Map.copyOf(made),
        definitions,
        texts,
        problems,
        parsed,
        origins);
  }

  /** The text for a key. */
  public Optional<String> text(String key) {
    return texts.first(key);
  }

  /** The text for a key in that language. */
  public Optional<String> text(Locale locale, String key) {
    return texts.in(locale, key);
  }

  @Nullable Object made(DefinitionKey key) {
    return made.get(key);
  }
}
