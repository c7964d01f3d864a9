package nl.vrijplaats.lightmodule.reader;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.vrijplaats.lightmodule.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of YAML: each component takes the key of its name (or of {@link Key}), lists and
 * maps of records take named items, items that say {@code enabled: false} are dropped. What does
 * not fit is reported: an unknown key is a remark, an unknown type or a missing value is serious.
 */
final class Binder {

  /** Keys every part of a definition may have, whether it says something to us or not. */
  private static final Set<String> ALWAYS =
      Set.of("name", "class", "$type", "enabled", "implementationClass", "i18nBasename");

  private final Problems problems;

  Binder(Problems problems) {
    this.problems = problems;
  }

  /**
   * A record of that value; to be used only where no serious problem was found.
   *
   * @param given what components get that are not read from the YAML, by their names
   */
  <T extends Record> T bind(Class<T> type, YamlValue value, Map<String, ?> given) {
    Shape<T> shape = Shape.of(type);
    YamlValue.Mapping map = Scalars.mapping(value, problems);
    String kind = kind(shape, map);
    Set<String> welcome = welcome(shape, kind);
    var rest = new LinkedHashMap<String, Object>();
    map.entries()
        .forEach(
            (key, child) -> {
              if (!shape.keys().contains(key) && !ALWAYS.contains(key)) {
                if (welcome.contains(key) || shape.takesAnything()) {
                  Scalars.free(child).ifPresent(free -> rest.put(key, free));
                } else {
                  var known = new TreeSet<>(shape.keys());
                  known.addAll(welcome);
                  problems.add(
                      child.place().remark("Unknown key '" + key + "'", Nearest.to(key, known)));
                }
              }
            });
    var values = new ArrayList<@Nullable Object>();
    for (Shape.Part part : shape.parts()) {
      if (part.isRest()) {
        values.add(Settings.of(rest));
      } else if (part.key().equals("$type")) {
        values.add(kind);
      } else if (given.containsKey(part.name()) && !isOwnName(part, map)) {
        values.add(given.get(part.name()));
      } else {
        values.add(value(part, map));
      }
    }
    return shape.make(values);
  }

  /** Whether something says its name itself, other than by where it stands. */
  private static boolean isOwnName(Shape.Part part, YamlValue.Mapping map) {
    return part.key().equals("name") && map.text("name") != null;
  }

  private String kind(Shape<?> shape, YamlValue.Mapping map) {
    Role role = shape.role();
    if (role == null) {
      return "";
    }
    YamlValue written = map.get("$type") instanceof YamlValue type ? type : map.get("class");
    if (written instanceof YamlValue.Text(Place place, _, String text, _) && text != null) {
      String kind = BeanTypes.get().shortName(role.value(), text);
      if (kind == null) {
        problems.add(
            place.serious(
                "Unknown $type '" + text + "'",
                Nearest.to(text, BeanTypes.get().shortNames(role.value()))));
      }
      return kind == null ? text : kind;
    }
    if (role.otherwise().isEmpty()) {
      problems.add(
          map.place().serious("There is no '$type' that says what kind of " + role.value(), null));
    }
    return role.otherwise();
  }

  private static Set<String> welcome(Shape<?> shape, String kind) {
    Role role = shape.role();
    return role == null ? Set.of() : BeanTypes.get().keys(role.value(), kind);
  }

  private @Nullable Object value(Shape.Part part, YamlValue.Mapping map) {
    YamlValue written = map.get(part.key());
    if (written == null || isNothing(written)) {
      return missing(part, map);
    }
    return converted(part, part.type(), written);
  }

  private static boolean isNothing(YamlValue value) {
    return value instanceof YamlValue.Text text && text.text() == null;
  }

  private @Nullable Object missing(Shape.Part part, YamlValue.Mapping map) {
    if (part.otherwise() instanceof String otherwise) {
      return converted(part, part.type(), YamlValue.Text.of(map.place(), otherwise));
    }
    if (part.nullable()) {
      return null;
    }
    Class<?> raw = raw(part.type());
    if (raw == boolean.class) {
      return false;
    }
    if (raw == int.class) {
      return 0;
    }
    if (raw == List.class || raw == Set.class || raw == Map.class || raw == Settings.class) {
      return converted(part, part.type(), YamlValue.Mapping.empty(map.place()));
    }
    if (Record.class.isAssignableFrom(raw)) {
      return bind(raw.asSubclass(Record.class), YamlValue.Mapping.empty(map.place()), Map.of());
    }
    problems.add(
        map.place().serious("There is no '" + part.key() + "'", "add '" + part.key() + ":'"));
    return "";
  }

  private @Nullable Object converted(Shape.Part part, Type type, YamlValue value) {
    Class<?> raw = raw(type);
    if (raw == List.class || raw == Set.class) {
      return several(part, raw, argument(type, 0), value);
    }
    if (raw == Map.class) {
      return byName(part, argument(type, 1), value);
    }
    if (raw == Settings.class) {
      return Scalars.settings(value);
    }
    if (Record.class.isAssignableFrom(raw)) {
      boolean off = value instanceof YamlValue.Mapping map && isSwitchedOff(map);
      return off && part.nullable()
          ? null
          : bind(raw.asSubclass(Record.class), value, Map.of("name", part.key()));
    }
    return single(part, raw, value);
  }

  private @Nullable Object single(Shape.Part part, Class<?> raw, YamlValue value) {
    if (!(value instanceof YamlValue.Text text) || text.text() == null) {
      problems.add(value.place().serious("Key '" + part.key() + "' takes a single value", null));
      return raw == boolean.class ? Boolean.FALSE : raw == int.class ? Integer.valueOf(0) : "";
    }
    String written = text.text();
    if (raw == String.class) {
      return written;
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return Scalars.flag(part.key(), text, part.otherwise(), problems);
    }
    if (raw == int.class || raw == Integer.class) {
      return Scalars.number(part.key(), text, part.otherwise(), problems);
    }
    if (raw.isEnum()) {
      return constant(part, raw, text);
    }
    throw new IllegalStateException("A definition cannot hold a " + raw);
  }

  private Object constant(Shape.Part part, Class<?> raw, YamlValue.Text text) {
    var constants = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
    for (Object constant : raw.getEnumConstants()) {
      constants.put(camelCase(((Enum<?>) constant).name()), constant);
    }
    String written = String.valueOf(text.text());
    Object found = constants.get(written);
    if (found == null) {
      String nearest = Nearest.to(written, constants.keySet());
      problems.add(
          text.place()
              .serious(
                  "Key '%s' cannot be '%s'".formatted(part.key(), written),
                  nearest == null ? "one of " + String.join(", ", constants.keySet()) : nearest));
      return raw.getEnumConstants()[0];
    }
    return found;
  }

  /** As it stands in YAML: {@code noComponent} for {@code NO_COMPONENT}. */
  private static String camelCase(String constant) {
    String[] words = constant.toLowerCase(Locale.ROOT).split("_");
    for (int i = 1; i < words.length; i++) {
      words[i] = Character.toUpperCase(words[i].charAt(0)) + words[i].substring(1);
    }
    return String.join("", words);
  }

  private Object several(Shape.Part part, Class<?> raw, Type item, YamlValue value) {
    Class<?> itemType = raw(item);
    var items = new ArrayList<>();
    if (Record.class.isAssignableFrom(itemType)) {
      records(part, itemType.asSubclass(Record.class), value)
          .forEach((name, each) -> items.add(each));
    } else {
      for (YamlValue each : Scalars.items(value)) {
        Object single = single(part, itemType, each);
        if (single != null) {
          items.add(single);
        }
      }
    }
    return raw == Set.class
        ? Collections.unmodifiableSet(new LinkedHashSet<>(items))
        : List.copyOf(items);
  }

  private Object byName(Shape.Part part, Type item, YamlValue value) {
    Class<?> itemType = raw(item);
    if (Record.class.isAssignableFrom(itemType)) {
      return Collections.unmodifiableMap(records(part, itemType.asSubclass(Record.class), value));
    }
    var texts = new LinkedHashMap<String, String>();
    Scalars.mapping(value, problems)
        .entries()
        .forEach(
            (name, each) -> {
              if (single(part, String.class, each) instanceof String text) {
                texts.put(name, text);
              }
            });
    return Collections.unmodifiableMap(texts);
  }

  /** The named items of a list or map; those of a list that have no name are numbered. */
  private Map<String, Record> records(
      Shape.Part part, Class<? extends Record> type, YamlValue value) {
    var records = new LinkedHashMap<String, Record>();
    var named = new LinkedHashMap<String, YamlValue>();
    switch (value) {
      case YamlValue.Mapping map -> named.putAll(map.entries());
      case YamlValue.Items list -> named.putAll(fromList(list));
      case YamlValue.Text text -> {
        if (text.text() != null) {
          problems.add(text.place().serious("Key '" + part.key() + "' takes named items", null));
        }
      }
    }
    named.forEach(
        (name, item) -> {
          if (!(item instanceof YamlValue.Mapping map) || !isSwitchedOff(map)) {
            YamlValue body =
                item instanceof YamlValue.Text ? YamlValue.Mapping.empty(item.place()) : item;
            if (item instanceof YamlValue.Text text && text.text() != null && !isName(name, text)) {
              problems.add(item.place().serious("A map of keys is expected here", null));
            }
            records.put(name, bind(type, body, Map.of("name", name)));
          }
        });
    return records;
  }

  private static boolean isName(String name, YamlValue.Text text) {
    return name.equals(text.text());
  }

  private Map<String, YamlValue> fromList(YamlValue.Items list) {
    var named = new LinkedHashMap<String, YamlValue>();
    var seen = new HashSet<String>();
    int index = 0;
    for (YamlValue item : list.items()) {
      String name = YamlValue.Items.name(item, index);
      if (!seen.add(name)) {
        problems.add(item.place().remark("Name '" + name + "' stands in this list twice", null));
      }
      named.put(name, item);
      index++;
    }
    return named;
  }

  static boolean isSwitchedOff(YamlValue.Mapping map) {
    return map.text("enabled") instanceof String text && text.equalsIgnoreCase("false");
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType parameterized
        ? (Class<?>) parameterized.getRawType()
        : (Class<?>) type;
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }
}
