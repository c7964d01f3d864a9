package nl.vrijplaats.lightmodule.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Tag;

/** A value of a YAML file that knows where it stands. Immutable. */
sealed interface YamlValue {

  /** Where it stands: the line of its key, where it has one. */
  Place place();

  /** Whether it replaces what it is laid over, instead of being merged with it. */
  boolean override();

  /**
   * A text, number or boolean as written; null where nothing is written.
   *
   * @param tag what YAML takes it for, such as a whole number
   */
  record Text(Place place, boolean override, @Nullable String text, Tag tag) implements YamlValue {

    /** One that the engine makes up, standing at that place. */
    static Text of(Place place, String text) {
      return new Text(place, false, text, Tag.STR);
    }
  }

  /** A list. */
  record Items(Place place, boolean override, List<YamlValue> items) implements YamlValue {

    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }

    /** The items by their names; what has none is numbered. */
    Mapping asMap() {
      var entries = new LinkedHashMap<String, YamlValue>();
      for (YamlValue item : items) {
        entries.put(name(item, entries.size()), item);
      }
      return new Mapping(place, override, entries);
    }

    /** The name of an item: what it says itself, or its place in the list. */
    static String name(YamlValue item, int index) {
      String name =
          switch (item) {
            case Mapping map -> map.text("name");
            case Text text -> text.text();
            case Items _ -> null;
          };
      return name == null ? Integer.toString(index) : name;
    }

    /** The items by the value of their key {@code name}; null where one has none. */
    @Nullable Mapping byName() {
      var entries = new LinkedHashMap<String, YamlValue>();
      for (YamlValue item : items) {
        if (item instanceof Mapping mapping && mapping.text("name") instanceof String name) {
          entries.put(name, mapping);
        } else {
          return null;
        }
      }
      return new Mapping(place, override, entries);
    }
  }

  /** A map, in the order of the file. */
  record Mapping(Place place, boolean override, Map<String, YamlValue> entries)
      implements YamlValue {

    /** Copies the entries. */
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** An empty one. */
    static Mapping empty(Place place) {
      return new Mapping(place, false, Map.of());
    }

    /** One value below a key. */
    static Mapping of(Place place, String key, YamlValue value) {
      return new Mapping(place, false, Map.of(key, value));
    }

    /** The value below a key, or null. */
    @Nullable YamlValue get(String key) {
      return entries.get(key);
    }

    /** The single value below a key, as written, or null. */
    @Nullable String text(String key) {
      return entries.get(key) instanceof Text text ? text.text() : null;
    }

    /** The map below a key; the items of a list count as one; empty where there is none. */
    Mapping child(String key) {
      return switch (entries.get(key)) {
        case Mapping map -> map;
        case Items items -> items.asMap();
        case null, default -> empty(place);
      };
    }

    /** The same, with a value below a key. */
    Mapping with(String key, YamlValue value) {
      var changed = new LinkedHashMap<>(entries);
      changed.put(key, value);
      return new Mapping(place, override, changed);
    }

    /** The same, without these keys. */
    Mapping without(String... keys) {
      var changed = new LinkedHashMap<>(entries);
      changed.keySet().removeAll(List.of(keys));
      return new Mapping(place, override, changed);
    }
  }

  /**
   * One value laid over another: maps merge by key, lists by index, named items by name where one
   * side is a map and the other a list; everything else replaces.
   */
  static YamlValue merged(YamlValue base, YamlValue over) {
    if (over.override()) {
      return over;
    }
    return switch (over) {
      case Text(_, _, String text, _) when text == null -> base;
      case Mapping map when base instanceof Mapping below -> byKey(below, map);
      case Mapping map
          when base instanceof Items items && items.byName() instanceof Mapping below ->
          byKey(below, map);
      case Items items when base instanceof Items below -> byIndex(below, items);
      case Items items
          when base instanceof Mapping below && items.byName() instanceof Mapping map ->
          byKey(below, map);
      default -> over;
    };
  }

  /** One map laid over another. */
  static Mapping merged(Mapping base, Mapping over) {
    return over.override() ? over : byKey(base, over);
  }

  private static Mapping byKey(Mapping base, Mapping over) {
    var entries = new LinkedHashMap<>(base.entries());
    over.entries().forEach((key, value) -> entries.merge(key, value, YamlValue::merged));
    return new Mapping(base.place(), base.override(), entries);
  }

  private static Items byIndex(Items base, Items over) {
    var items = new ArrayList<>(base.items());
    for (int i = 0; i < over.items().size(); i++) {
      YamlValue item = over.items().get(i);
      if (i < items.size()) {
        items.set(i, merged(items.get(i), item));
      } else {
        items.add(item);
      }
    }
    return new Items(base.place(), base.override(), items);
  }
}
