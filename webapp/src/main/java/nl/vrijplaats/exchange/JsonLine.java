package nl.vrijplaats.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one line of a JSON Lines file: {@code id}, {@code type}, {@code title}, {@code lead},
 * {@code body_html}, {@code author}, {@code topic}, {@code topic_label}, {@code tags}, {@code
 * date}, {@code slug}, and any property of the type under its own name.
 */
final class JsonLine {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final LightModules definitions;

  JsonLine(LightModules definitions) {
    this.definitions = definitions;
  }

  /**
   * Understands one line.
   *
   * @throws Refusal where it cannot become an item
   */
  SourceItem read(long number, String line) {
    Map<String, @Nullable Object> keys = parse(line);
    String id = required(keys, "id");
    ContentType type = type(required(keys, "type"));
    required(keys, "title");
    keys.remove("id");
    keys.remove("type");
    String slug = text(keys.remove("slug"), "slug").orElse(null);
    var lost = new ArrayList<String>();
    if (keys.containsKey("body_html")) {
      keys.put("body", keys.remove("body_html"));
    }
    var named = new ArrayList<SourceItem.Named>();
    String topicLabel = text(keys.remove("topic_label"), "topic_label").orElse(null);
    takeNamed(type, keys, "author", "authors", null).ifPresent(named::add);
    takeNamed(type, keys, "topic", "topics", topicLabel).ifPresent(named::add);
    for (String key : List.copyOf(keys.keySet())) {
      if (type.property(key).isEmpty()) {
        keys.remove(key);
        lost.add(key + ": a " + type.name() + " has no such property");
      }
    }
    return new SourceItem(number, id, identity(id), type, slug, keys, named, lost);
  }

  /** An identity that an export wrote is kept; for any other id it follows from the id. */
  static ItemId identity(String id) {
    return ItemId.parse(id).orElseGet(() -> ItemId.named("jsonl:" + id));
  }

  private static Map<String, @Nullable Object> parse(String line) {
    try {
      if (JSON.readValue(line, Object.class) instanceof Map<?, ?> map) {
        var keys = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> keys.put(key.toString(), value));
        return keys;
      }
      throw new Refusal("not a JSON object; each line is one, from { to }");
    } catch (JacksonException e) {
      throw new Refusal(
          "not JSON ("
              + e.getOriginalMessage().lines().findFirst().orElse("")
              + "); each line is one object, from { to }");
    }
  }

  private ContentType type(String name) {
    return definitions
        .contentType(name)
        .orElseThrow(
            () ->
                new Refusal(
                    "unknown type '"
                        + name
                        + "'; use one of "
                        + String.join(
                            ", ",
                            definitions.contentTypes().stream().map(ContentType::name).toList())));
  }

  private static String required(Map<String, @Nullable Object> keys, String key) {
    return text(keys.get(key), key)
        .orElseThrow(() -> new Refusal("no \"" + key + "\"; every item needs one"));
  }

  private static Optional<String> text(@Nullable Object value, String key) {
    return switch (value) {
      case null -> Optional.empty();
      case String text -> Optional.of(text.strip()).filter(t -> !t.isEmpty());
      case Number number -> Optional.of(number.toString());
      default -> throw new Refusal("\"" + key + "\" is not a text; write it between quotes");
    };
  }

  /** Takes a key that names other items out of the keys, if the type can refer to them. */
  private static Optional<SourceItem.Named> takeNamed(
      ContentType type,
      Map<String, @Nullable Object> keys,
      String one,
      String many,
      @Nullable String title) {
    if (!keys.containsKey(one)) {
      return Optional.empty();
    }
    Optional<PropertyDefinition> property =
        type.property(many)
            .or(() -> type.property(one))
            .filter(p -> p.kind() == PropertyKind.REFERENCE && p.target() != null);
    if (property.isEmpty()) {
      return Optional.empty();
    }
    Object value = keys.remove(one);
    var names = new ArrayList<String>();
    for (Object name :
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
      text(name, one).ifPresent(names::add);
    }
    return Optional.of(new SourceItem.Named(property.get().name(), names, title));
  }
}
