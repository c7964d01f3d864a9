package nl.vrijplaats.lightmodule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keys of a definition that are not the same for all of its kind, such as {@code rows} of a text
 * field. Values are {@code String}, {@code Boolean}, {@code Long}, {@code Double}, or again a map;
 * what YAML writes as a list is a map with the keys 0, 1, 2… Immutable.
 */
public final class Settings {
  private static final Settings NONE = new Settings(Map.of());

  private final Map<String, Object> values;

  private Settings(Map<String, Object> values) {
    this.values = values;
  }

  /** With these values, which are copied. */
  public static Settings of(Map<String, Object> values) {
    return values.isEmpty()
        ? NONE
        : new Settings(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
  }

  /** Without any. */
  public static Settings none() {
    return NONE;
  }

  /** All values, in the order of the definition. */
  public Map<String, Object> asMap() {
    return values;
  }

  /** Whether something is written below that key. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** A single value as text. */
  public Optional<String> text(String key) {
    Object value = values.get(key);
    return value == null || value instanceof Map ? Optional.empty() : Optional.of(value.toString());
  }

  /** A yes or no; the other value where none is written. */
  public boolean flag(String key, boolean otherwise) {
    return values.get(key) instanceof Boolean flag
        ? flag
        : text(key).map(Boolean::parseBoolean).orElse(otherwise);
  }

  /** A whole number; the other value where none is written. */
  public long number(String key, long otherwise) {
    return values.get(key) instanceof Number number ? number.longValue() : otherwise;
  }

  /** The values below a key; empty where there are none. */
  public Settings child(String key) {
    return values.get(key) instanceof Map<?, ?> map ? of(texts(map)) : NONE;
  }

  /** The single values below a key: one, or a list or map of them. */
  public List<String> list(String key) {
    if (!(values.get(key) instanceof Map<?, ?> map)) {
      return text(key).stream().toList();
    }
    var list = new ArrayList<String>();
    for (Object value : map.values()) {
      if (value != null && !(value instanceof Map)) {
        list.add(value.toString());
      }
    }
    return list;
  }

  private static Map<String, Object> texts(Map<?, ?> map) {
    var copy = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> copy.put(String.valueOf(key), value));
    return copy;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Settings settings && values.equals(settings.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
