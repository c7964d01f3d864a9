package nl.vrijplaats.lightmodule.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Tag;

/** A map that stands in no file, all of whose values stand at the place it was made for. */
final class MadeUp {
  private final Place place;
  private final Map<String, YamlValue> entries = new LinkedHashMap<>();

  private MadeUp(Place place) {
    this.place = place;
  }

  static MadeUp at(Place place) {
    return new MadeUp(place);
  }

  /** One whose first key says what it is. */
  static MadeUp of(Place place, String type) {
    return at(place).text("$type", type);
  }

  /** Puts a text; null leaves the key out. */
  MadeUp text(String key, @Nullable String text) {
    if (text != null) {
      entries.put(key, YamlValue.Text.of(place, text));
    }
    return this;
  }

  /** Puts a list of texts. */
  MadeUp texts(String key, String... texts) {
    List<YamlValue> items =
        List.of(texts).stream().<YamlValue>map(text -> YamlValue.Text.of(place, text)).toList();
    entries.put(key, new YamlValue.Items(place, false, items));
    return this;
  }

  /** Puts a yes; a no leaves the key out. */
  MadeUp flag(String key, boolean flag) {
    if (flag) {
      entries.put(key, new YamlValue.Text(place, false, "true", Tag.BOOL));
    }
    return this;
  }

  MadeUp put(String key, YamlValue value) {
    entries.put(key, value);
    return this;
  }

  MadeUp put(String key, MadeUp value) {
    return put(key, value.map());
  }

  YamlValue.Mapping map() {
    return new YamlValue.Mapping(place, false, entries);
  }
}
