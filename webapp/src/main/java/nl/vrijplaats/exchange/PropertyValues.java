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
import nl.vrijplaats.asset.AssetRef;
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

    /** Rich text with addresses for what the file itself writes as links between items. */
    default String withAddresses(String where, String html, Remarks remarks) {
      return html;
    }
  }

  private final ContentType type;
  private final References references;
  private final Remarks remarks;
  private final boolean exact;

  /** For files that people write: space around a text means nothing. */
  PropertyValues(ContentType type, References references, Remarks remarks) {
    this(type, references, remarks, false);
  }

  private PropertyValues(ContentType type, References references, Remarks remarks, boolean exact) {
    this.type = type;
    this.references = references;
    this.remarks = remarks;
    this.exact = exact;
  }

  /** For files that a repository wrote: a text is kept to the last space. */
  static PropertyValues exact(ContentType type, References references, Remarks remarks) {
    return new PropertyValues(type, references, remarks, true);
  }

  /**
   * The value as the property keeps it; null where there is none.
   *
   * @throws Refusal where the property cannot hold it
   */
  @Nullable Object of(PropertyDefinition property, @Nullable Object raw) {
    return of(property, property.name(), raw);
  }

  private @Nullable Object of(PropertyDefinition property, String where, @Nullable Object given) {
    Object raw = given instanceof BootstrapNode node ? node.values() : given;
    if (raw == null || isEmpty(raw)) {
      return null;
    }
    if (property.multiple()) {
      var values = new ArrayList<>();
      int number = 0;
      for (Object each : several(raw)) {
        Object one = each instanceof BootstrapNode node ? node.values() : each;
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
   * A list as it stands, children without anything beside them (Magnolia's way: they are numbered)
   * in order, one value as a list of one.
   */
  private static Collection<? extends @Nullable Object> several(Object raw) {
    return switch (raw) {
      case List<?> list -> list;
      case Map<?, ?> map when holdsPartsAlone(map) ->
          map.entrySet().stream()
              .filter(e -> !isOfTheNode(e.getKey()))
              .map(Map.Entry::getValue)
              .toList();
      default -> List.of(raw);
    };
  }

  private static boolean holdsPartsAlone(Map<?, ?> map) {
    return map.entrySet().stream()
        .filter(entry -> !isOfTheNode(entry.getKey()))
        .allMatch(
            entry ->
                entry.getValue() instanceof BootstrapNode
                    || entry.getKey().toString().chars().allMatch(Character::isDigit));
  }

  /** Whether the key says something of the node, such as {@code jcr:primaryType}. */
  static boolean isOfTheNode(Object key) {
    return key.toString().startsWith("jcr:") || key.toString().startsWith("mgnl:");
  }

  private @Nullable Object one(PropertyDefinition property, String where, Object raw) {
    return switch (property.kind()) {
      case STRING -> option(property, where, text(where, raw));
      case RICH_TEXT -> sanitised(where, text(where, raw));
      case BOOLEAN -> bool(where, word(where, raw));
      case LONG -> number(where, word(where, raw), "a whole number").longValueExact();
      case DOUBLE -> number(where, word(where, raw), "a number").doubleValue();
      case DECIMAL -> number(where, word(where, raw), "a number");
      case DATE -> date(where, word(where, raw));
      case ASSET -> asset(where, word(where, raw));
      case PAGE -> reference("page", where, word(where, raw));
      case REFERENCE ->
          reference(property.target() == null ? "" : property.target(), where, word(where, raw));
      case SUB_MODEL -> group(property, where, raw);
    };
  }

  private String text(String where, Object raw) {
    return switch (raw) {
      case Written written when written.isBinary() ->
          throw new Refusal(where + ": holds a text, not bytes");
      case Written written -> exact ? written.text() : written.text().strip();
      case String text -> exact ? text : text.strip();
      case Number number -> number.toString();
      case Boolean bool -> bool.toString();
      default -> throw new Refusal(where + ": holds a text, not a list or a group");
    };
  }

  private String word(String where, Object raw) {
    return text(where, raw).strip();
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
    RichText.Cleaned clean = RichText.clean(references.withAddresses(where, html, remarks));
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

  private @Nullable String asset(String where, String text) {
    if (exact && ItemId.parse(text).isPresent()) {
      return "jcr:" + text;
    }
    if (exact && AssetRef.parse(text).isEmpty()) {
      remarks.lost().add(where + ": '" + text + "' is no asset of the dam workspace");
      return null;
    }
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
    ContentType.SubModel model =
        property.target() == null ? null : type.subModels().get(property.target());
    if (model == null || !(raw instanceof Map<?, ?> map)) {
      throw new Refusal(where + ": holds a group of properties");
    }
    var kept = new LinkedHashMap<String, Object>();
    map.forEach(
        (key, inner) -> {
          String name = key.toString();
          if (isOfTheNode(name)) {
            DerivedNames.remark(where + "." + name, name, remarks);
          } else {
            part(model.properties(), where, name, inner).ifPresent(value -> kept.put(name, value));
          }
        });
    return kept.isEmpty() ? null : kept;
  }

  private Optional<Object> part(
      List<PropertyDefinition> properties, String where, String name, @Nullable Object raw) {
    Optional<PropertyDefinition> property = Translated.property(properties, name);
    if (property.isEmpty()) {
      remarks.lost().add(where + "." + name + ": there is no such property");
    }
    return property.map(definition -> of(definition, where + "." + name, raw));
  }

  private boolean isEmpty(Object raw) {
    return switch (raw) {
      case Written written -> isEmpty(written.text());
      case String text -> exact ? text.isEmpty() : text.isBlank();
      case List<?> list -> list.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      default -> false;
    };
  }
}
