package nl.vrijplaats.lightmodule.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.lightmodule.Settings;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Tag;

/** Values of YAML as values of Java. */
final class Scalars {
  private static final Set<String> YES = Set.of("true", "yes", "on");
  private static final Set<String> NO = Set.of("false", "no", "off");

  private Scalars() {}

  /** A value as a map; nothing written counts as an empty one, anything else is reported. */
  static YamlValue.Mapping mapping(YamlValue value, Problems problems) {
    return switch (value) {
      case YamlValue.Mapping map -> map;
      case YamlValue.Text(Place place, _, String text, _) when text == null ->
          YamlValue.Mapping.empty(place);
      default -> {
        problems.add(value.place().serious("A map of keys is expected here", null));
        yield YamlValue.Mapping.empty(value.place());
      }
    };
  }

  /** The values of a list or map; a single value counts as a list of one. */
  static List<YamlValue> items(YamlValue value) {
    return switch (value) {
      case YamlValue.Items list -> list.items();
      case YamlValue.Mapping map -> List.copyOf(map.entries().values());
      case YamlValue.Text text -> List.of(text);
    };
  }

  /** The yes or no of a value; what it is otherwise where it is neither. */
  static boolean flag(
      String key, YamlValue.Text value, @Nullable String otherwise, Problems problems) {
    String lower = String.valueOf(value.text()).toLowerCase(Locale.ROOT);
    if (YES.contains(lower) || NO.contains(lower)) {
      return YES.contains(lower);
    }
    problems.add(
        value
            .place()
            .remark("Key '%s' takes true or false, not '%s'".formatted(key, value.text()), null));
    return Boolean.parseBoolean(otherwise);
  }

  /** The whole number of a value; what it is otherwise where it is none. */
  static int number(
      String key, YamlValue.Text value, @Nullable String otherwise, Problems problems) {
    try {
      return Integer.parseInt(String.valueOf(value.text()));
    } catch (NumberFormatException notANumber) {
      problems.add(
          value
              .place()
              .remark(
                  "Key '%s' takes a whole number, not '%s'".formatted(key, value.text()), null));
      return otherwise == null ? 0 : Integer.parseInt(otherwise);
    }
  }

  /** Whatever is written, as settings. */
  static Settings settings(YamlValue value) {
    return free(value).orElse(Map.of()) instanceof Map<?, ?> map
        ? Settings.of(texts(map))
        : Settings.none();
  }

  private static Map<String, Object> texts(Map<?, ?> map) {
    var copy = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> copy.put(String.valueOf(key), value));
    return copy;
  }

  /**
   * A value outside of any record, as Magnolia's templates see it: a list becomes a map with the
   * keys 0, 1, 2…; empty where nothing is written.
   */
  static Optional<Object> free(YamlValue value) {
    return switch (value) {
      case YamlValue.Text text -> Optional.ofNullable(scalar(text));
      case YamlValue.Items list -> {
        var map = new LinkedHashMap<String, Object>();
        for (YamlValue item : list.items()) {
          int index = map.size();
          free(item).ifPresent(free -> map.put(Integer.toString(index), free));
        }
        yield Optional.of(map);
      }
      case YamlValue.Mapping entries -> {
        var map = new LinkedHashMap<String, Object>();
        entries.entries().forEach((key, item) -> free(item).ifPresent(free -> map.put(key, free)));
        yield Optional.of(map);
      }
    };
  }

  private static @Nullable Object scalar(YamlValue.Text value) {
    String text = value.text();
    if (text == null) {
      return null;
    }
    if (value.tag().equals(Tag.BOOL)) {
      return YES.contains(text.toLowerCase(Locale.ROOT));
    }
    if (value.tag().equals(Tag.INT) && text.matches("[-+]?(0|[1-9][0-9_]{0,17})")) {
      return Long.valueOf(text.replace("_", "").replace("+", ""));
    }
    if (value.tag().equals(Tag.FLOAT) && text.matches("[-+]?[0-9]*\\.[0-9]+([eE][-+]?[0-9]+)?")) {
      return Double.valueOf(text);
    }
    return text;
  }
}
