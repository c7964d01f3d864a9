package nl.vrijplaats.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.vrijplaats.asset.AssetRef;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import org.jspecify.annotations.Nullable;

/**
 * The searchable text of an item except its title: the lead, the body, then all the rest, what its
 * components say, and last the pages of the files it names, each after a {@link #PAGE}.
 */
final class ItemText {

  /** Stands before each page of a file, and nowhere else. */
  static final char PAGE = '\f';

  private static final float COMPONENT_BOOST = 1;
  private static final Pattern ADDRESS = Pattern.compile("/\\S*|\\S+://\\S*");

  private record Named(PropertyDefinition property, AssetRef ref) {}

  private final StringBuilder content = new StringBuilder();
  private final PropertyRanges ranges = new PropertyRanges();
  private final List<Integer> ends = new ArrayList<>();
  private final List<Float> boosts = new ArrayList<>();
  private final List<Named> files = new ArrayList<>();
  private final ContentType type;
  private final int filesFrom;
  private int at;

  ItemText(ContentItem item, ContentType type, FileTexts texts) {
    this.type = type;
    add("lead", item);
    add("body", item);
    for (PropertyDefinition property : type.properties()) {
      switch (property.name()) {
        case "title", "lead", "body" -> {}
        default -> add(property, item.properties().get(property.name()));
      }
    }
    item.properties().forEach((name, value) -> addArea(name, value, type));
    filesFrom = content.length();
    for (Named file : files) {
      addPages(file, texts);
    }
  }

  /** The text of an item without that of its files. */
  static String withoutFiles(String content) {
    int files = content.indexOf(PAGE);
    return files < 0 ? content : content.substring(0, files);
  }

  String content() {
    return content.toString();
  }

  /** Which part of the text is of which property. */
  PropertyRanges ranges() {
    return ranges;
  }

  /** Whether that place is in a file. */
  boolean isInFile(int place) {
    return place >= filesFrom;
  }

  /** The weight at that place before the files; places must be asked for in order. */
  float boostAt(int place) {
    while (place >= ends.get(at)) {
      at++;
    }
    return boosts.get(at);
  }

  private void add(String name, ContentItem item) {
    type.property(name).ifPresent(property -> add(property, item.properties().get(name)));
  }

  private void add(PropertyDefinition property, @Nullable Object value) {
    if (property.boost() <= 0 || value == null) {
      return;
    }
    int before = content.length();
    append(property, property, value);
    if (content.length() > before) {
      ranges.add(property.name(), content.length());
      ends.add(content.length());
      boosts.add(property.boost());
    }
  }

  private void append(PropertyDefinition outer, PropertyDefinition property, Object value) {
    if (value instanceof List<?> list) {
      for (Object one : list) {
        append(outer, property, one);
      }
    } else if (value instanceof Map<?, ?> group) {
      var model = type.subModels().get(property.target());
      if (model != null) {
        for (PropertyDefinition part : model.properties()) {
          Object partValue = group.get(part.name());
          if (partValue != null) {
            append(outer, part, partValue);
          }
        }
      }
    } else if (property.holdsFile()) {
      AssetRef.parse(value.toString()).ifPresent(ref -> files.add(new Named(outer, ref)));
    } else if (property.kind() == PropertyKind.RICH_TEXT) {
      PlainText.append(value.toString(), content);
    } else if (property.kind() == PropertyKind.STRING
        || property.kind() == PropertyKind.LONG
        || property.kind() == PropertyKind.DOUBLE
        || property.kind() == PropertyKind.DECIMAL) {
      PlainText.appendLine(label(property, value.toString()), content);
    }
  }

  /** What the components in an area say; no content type defines areas. */
  private void addArea(String name, Object value, ContentType type) {
    if (!(value instanceof Map<?, ?> area) || type.property(name).isPresent()) {
      return;
    }
    int before = content.length();
    appendComponents(area);
    if (content.length() > before) {
      ranges.add(name, content.length());
      ends.add(content.length());
      boosts.add(COMPONENT_BOOST);
    }
  }

  private void appendComponents(Map<?, ?> part) {
    part.forEach(
        (key, value) -> {
          String name = key.toString();
          if (value instanceof Map<?, ?> inner) {
            appendComponents(inner);
          } else if (value instanceof List<?> list) {
            list.stream()
                .filter(Map.class::isInstance)
                .forEach(inner -> appendComponents((Map<?, ?>) inner));
          } else if (value instanceof String text && !name.contains(":") && saysSomething(text)) {
            PlainText.append(text, content);
          }
        });
  }

  /** Not an identity, a picture or an address: those are for the template, not for readers. */
  private static boolean saysSomething(String text) {
    return !ADDRESS.matcher(text).matches()
        && ItemId.parse(text).isEmpty()
        && AssetRef.parse(text).isEmpty();
  }

  private void addPages(Named file, FileTexts texts) {
    int number = 0;
    for (String page : texts.pages(file.ref())) {
      number++;
      content.append(PAGE);
      page.lines().forEach(line -> PlainText.appendLine(line, content));
      ranges.add(file.property().name(), file.ref(), number, content.length());
    }
  }

  private static String label(PropertyDefinition property, String value) {
    return property.options().stream()
        .filter(option -> option.value().equals(value))
        .map(PropertyDefinition.Option::label)
        .findFirst()
        .orElse(value);
  }
}
