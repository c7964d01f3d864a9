package nl.vrijplaats.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.editorial.RichText;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a file says (texts, numbers, lists, maps) into values as a property keeps them, and
 * remarks on what could not be kept as it was.
 */
final class PropertyValues {
  private static final ZoneId SITE_ZONE = ZoneId.of("Europe/Amsterdam");

  /** Finds the item a file names by identity, title or slug. */
  @FunctionalInterface
  interface References {
    Optional<ItemId> find(String contentType, String named);
  }

  private final ContentType type;
  private final References references;
  private final Remarks remarks;

  PropertyValues(ContentType type, References references, Remarks remarks) {
    this.type = type;
    this.references = references;
    this.remarks = remarks;
  }

  /**
   * The value as the property keeps it; null where there is none.
   *
   * @throws Refusal where the property cannot hold it
   */
  @Nullable Object of(PropertyDefinition property, @Nullable Object raw) {
    return of(property, property.name(), raw);
  }

  private @Nullable Object of(PropertyDefinition property, String where, @Nullable Object raw) {
    if (raw == null || isEmpty(raw)) {
      return null;
    }
    if (property.multiple()) {
      var values = new ArrayList<>();
      int number = 0;
      for (Object one : several(raw)) {
        Object value =
            one == null || isEmpty(one) ? null : one(property, where + "[" + number + "]", one);
        number++;
        if (value != null) {
          values.add(value);
        }
      }
      return values.isEmpty() ? null : List.copyOf(values);
    }
    if (raw instanceof List<?> list) {
      if (list.size() > 1) {
        throw new Refusal(where + ": holds one value, not " + list.size());
      }
      return of(property, where, list.getFirst());
    }
    return one(property, where, raw);
  }

  /**
   * A list as it stands, numbered children (Magnolia's way) in order, one value as a list of one.
   */
  private static Collection<? extends @Nullable Object> several(Object raw) {
    return switch (raw) {
      case List<?> list -> list;
      case Map<?, ?> map when isNumbered(map) ->
          map.entrySet().stream()
              .filter(e -> !isOfTheNode(e.getKey()))
              .map(Map.Entry::getValue)
              .toList();
      default -> List.of(raw);
    };
  }

  private static boolean isNumbered(Map<?, ?> map) {
    return map.keySet().stream()
        .filter(key -> !isOfTheNode(key))
        .allMatch(key -> key.toString().chars().allMatch(Character::isDigit));
  }

  /** Whether the key says something of the node, such as {@code jcr:primaryType}. */
  static boolean isOfTheNode(Object key) {
    return key.toString().startsWith("jcr:") || key.toString().startsWith("mgnl:");
  }

  private @Nullable Object one(PropertyDefinition property, String where, Object raw) {
    return switch (property.kind()) {
      case STRING -> option(property, where, text(where, raw));
      case RICH_TEXT -> sanitised(where, text(where, raw));
      case BOOLEAN -> bool(where, text(where, raw));
      case LONG -> number(where, text(where, raw), "a whole number").longValueExact();
      case DOUBLE -> number(where, text(where, raw), "a number").doubleValue();
      case DECIMAL -> number(where, text(where, raw), "a number");
      case DATE -> date(where, text(where, raw));
      case ASSET -> asset(where, text(where, raw));
      case PAGE -> reference("page", where, text(where, raw));
      case REFERENCE ->
          reference(property.target() == null ? "" : property.target(), where, text(where, raw));
      case SUB_MODEL -> group(property, where, raw);
    };
  }

  private static String text(String where, Object raw) {
    return switch (raw) {
      case String text -> text.strip();
      case Number number -> number.toString();
      case Boolean bool -> bool.toString();
      default -> throw new Refusal(where + ": holds a text, not a list or a group");
    };
  }

  private static String option(PropertyDefinition property, String where, String text) {
    if (!property.options().isEmpty()
        && property.options().stream().noneMatch(o -> o.value().equals(text))) {
      throw new Refusal(
          where
              + ": '"
              + text
              + "' is none of "
              + String.join(
                  ", ",
                  property.options().stream().map(PropertyDefinition.Option::value).toList()));
    }
    return text;
  }

  private @Nullable String sanitised(String where, String html) {
    RichText.Cleaned clean = RichText.clean(html);
    if (!clean.removed().isEmpty()) {
      remarks.changed().add(where + ": removed " + String.join(", ", clean.removed()));
    }
    return clean.html().isBlank() ? null : clean.html();
  }

  private static Boolean bool(String where, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Refusal(where + ": '" + text + "' is neither true nor false");
    };
  }

  private static BigDecimal number(String where, String text, String wanted) {
    try {
      var number = new BigDecimal(text);
      if (wanted.contains("whole")) {
        number.longValueExact();
      }
      return number;
    } catch (ArithmeticException | NumberFormatException e) {
      throw new Refusal(where + ": '" + text + "' is not " + wanted);
    }
  }

  /** A moment with a zone as it is, without one in the zone of the site; a day is its midnight. */
  static Instant date(String where, String text) {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atStartOfDay(SITE_ZONE).toInstant();
      }
      String iso = text.replace(' ', 'T');
      return iso.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)")
          ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant()
          : LocalDateTime.parse(iso).atZone(SITE_ZONE).toInstant();
    } catch (DateTimeException e) {
      throw new Refusal(
          where + ": '" + text + "' is no date; write it as 2026-09-01 or 2026-09-01T08:00:00");
    }
  }

  private static String asset(String where, String text) {
    if (!text.startsWith("jcr:") || ItemId.parse(text.substring("jcr:".length())).isEmpty()) {
      throw new Refusal(where + ": '" + text + "' is no asset; write it as jcr:<uuid>");
    }
    return text;
  }

  private @Nullable String reference(String contentType, String where, String named) {
    Optional<ItemId> found = references.find(contentType, named);
    if (found.isEmpty()) {
      remarks.lost().add(where + ": no " + contentType + " is called '" + named + "'");
      return null;
    }
    return found.get().value();
  }

  private @Nullable Map<String, Object> group(
      PropertyDefinition property, String where, Object raw) {
    ContentType.SubModel model = type.subModels().get(property.target());
    if (model == null || !(raw instanceof Map<?, ?> map)) {
      throw new Refusal(where + ": holds a group of properties");
    }
    var kept = new LinkedHashMap<String, Object>();
    for (PropertyDefinition inner : model.properties()) {
      Object value = of(inner, where + "." + inner.name(), map.get(inner.name()));
      if (value != null) {
        kept.put(inner.name(), value);
      }
    }
    for (Object key : map.keySet()) {
      if (!isOfTheNode(key)
          && model.properties().stream().noneMatch(p -> p.name().equals(key.toString()))) {
        remarks.lost().add(where + "." + key + ": there is no such property");
      }
    }
    return kept.isEmpty() ? null : Map.copyOf(kept);
  }

  private static boolean isEmpty(Object raw) {
    return switch (raw) {
      case String text -> text.isBlank();
      case List<?> list -> list.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      default -> false;
    };
  }
}
