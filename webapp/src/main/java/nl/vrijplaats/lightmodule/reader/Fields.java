package nl.vrijplaats.lightmodule.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of a definition with the keys it may have; whatever else is in it is reported. */
final class Fields {
  private static final Set<String> YES = Set.of("true", "yes", "on");
  private static final Set<String> NO = Set.of("false", "no", "off");

  private final YamlValue.Mapping mapping;
  private final Problems problems;

  /**
   * Reads a value as a map; nothing written counts as an empty one.
   *
   * @param known the keys it may have
   */
  Fields(YamlValue value, Set<String> known, Problems problems) {
    this.problems = problems;
    this.mapping = mapping(value);
    mapping
        .entries()
        .forEach(
            (key, child) -> {
              if (!known.contains(key)) {
                problems.add(
                    child.place().remark("Unknown key '" + key + "'", Nearest.to(key, known)));
              }
            });
  }

  private YamlValue.Mapping mapping(YamlValue value) {
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

  Place place() {
    return mapping.place();
  }

  /** Where that key stands; the whole map where it has none. */
  Place place(String key) {
    YamlValue value = mapping.entries().get(key);
    return value == null ? place() : value.place();
  }

  /** The map below a key; empty where there is none. */
  YamlValue child(String key) {
    YamlValue value = mapping.entries().get(key);
    return value == null ? YamlValue.Mapping.empty(place()) : value;
  }

  /** The text below a key, or null. */
  @Nullable String text(String key) {
    YamlValue value = mapping.entries().get(key);
    if (value == null || value instanceof YamlValue.Text) {
      return value == null ? null : ((YamlValue.Text) value).text();
    }
    problems.add(value.place().remark("Key '" + key + "' takes a single value", null));
    return null;
  }

  /** The yes or no below a key. */
  boolean flag(String key, boolean otherwise) {
    String text = text(key);
    if (text == null) {
      return otherwise;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (!YES.contains(lower) && !NO.contains(lower)) {
      problems.add(
          place(key).remark("Key '%s' takes true or false, not '%s'".formatted(key, text), null));
      return otherwise;
    }
    return YES.contains(lower);
  }

  /** The number below a key, from 0. */
  float number(String key, float otherwise) {
    String text = text(key);
    if (text == null) {
      return otherwise;
    }
    try {
      float number = Float.parseFloat(text);
      if (number >= 0 && Float.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // reported below, with the negative ones
    }
    problems.add(
        place(key).remark("Key '%s' takes a number from 0, not '%s'".formatted(key, text), null));
    return otherwise;
  }

  /** The texts below a key: one, or a list. */
  List<String> texts(String key) {
    var texts = new ArrayList<String>();
    YamlValue value = child(key);
    List<YamlValue> items =
        switch (value) {
          case YamlValue.Items list -> list.items();
          case YamlValue.Mapping map -> List.copyOf(map.entries().values());
          case YamlValue.Text text -> List.of(text);
        };
    for (YamlValue item : items) {
      if (item instanceof YamlValue.Text(_, _, String text, _) && text != null) {
        texts.add(text);
      } else {
        problems.add(item.place().remark("Key '" + key + "' takes texts", null));
      }
    }
    return texts;
  }

  /** The named items below a key: a map, or a list in which each item has a {@code name}. */
  Map<String, YamlValue> named(String key) {
    return switch (child(key)) {
      case YamlValue.Mapping map -> map.entries();
      case YamlValue.Items list -> byName(list);
      case YamlValue.Text(_, _, String text, _) when text == null -> Map.of();
      case YamlValue.Text other -> {
        problems.add(other.place().serious("Key '" + key + "' takes named items", null));
        yield Map.of();
      }
    };
  }

  private Map<String, YamlValue> byName(YamlValue.Items list) {
    var items = new LinkedHashMap<String, YamlValue>();
    for (YamlValue item : list.items()) {
      if (item instanceof YamlValue.Mapping map
          && map.entries().get("name") instanceof YamlValue.Text(Place place, _, String name, _)
          && name != null) {
        if (items.put(name, map) != null) {
          problems.add(place.remark("Name '" + name + "' stands in this list twice", null));
        }
      } else {
        problems.add(item.place().serious("An item of this list needs a 'name'", null));
      }
    }
    return items;
  }
}
