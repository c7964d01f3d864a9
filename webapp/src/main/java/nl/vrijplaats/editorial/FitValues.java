package nl.vrijplaats.editorial;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;

/**
 * Values as they may be stored: rich text cleaned, plain text trimmed, what is hostile refused.
 * Which values are rich text is what the content type says, and for pages and components their
 * dialogs.
 */
final class FitValues {

  private static final int LONGEST_BODY = 1_000_000;
  private static final int LONGEST_TEXT = 10_000;

  private final ContentType type;
  private final FitComponents components;

  FitValues(ContentType type, FitComponents components) {
    this.type = type;
    this.components = components;
  }

  /**
   * The values to store.
   *
   * @throws UnfitText naming the first property that may not be stored
   */
  Map<String, Object> of(Map<String, Object> properties) {
    var fit = new LinkedHashMap<String, Object>();
    properties.forEach(
        (name, value) ->
            fit.put(
                name,
                property(name)
                    .map(property -> fit(name, property, value))
                    .orElseGet(() -> undefined(name, value, properties))));
    return fit;
  }

  /** The property of that name, or of which it is the value in another language. */
  private Optional<PropertyDefinition> property(String name) {
    return type.property(name)
        .or(
            () ->
                type.properties().stream()
                    .filter(PropertyDefinition::i18n)
                    .filter(property -> name.startsWith(property.name() + "_"))
                    .findFirst());
  }

  /**
   * An area of a page, or what the dialog of the page itself says; else left over from an older
   * definition: kept, but never as markup.
   */
  private Object undefined(String name, Object value, Map<String, Object> page) {
    return switch (value) {
      case Map<?, ?> area -> components.of(area);
      case Object any when page.containsKey(FitComponents.TEMPLATE) ->
          components.ofPage(page, name, any);
      case String text -> plain(name, name, text);
      default -> value;
    };
  }

  /** A text that no definition knows: as it is, if it can be stored. */
  static String unknown(String property, String text) {
    checkLength(property, property, text, LONGEST_BODY);
    checkCharacters(property, property, text);
    return text;
  }

  /** Words spoken with an act, trimmed. */
  static String note(String words) {
    return plain("note", "Opmerking", words);
  }

  private Object fit(String top, PropertyDefinition property, Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(element -> fit(top, property, element)).toList();
      case Map<?, ?> part -> part(top, property, part);
      case String text when property.kind() == PropertyKind.RICH_TEXT ->
          rich(top, property.label(), text);
      case String text -> chosen(top, property, plain(top, property.label(), text));
      default -> value;
    };
  }

  private Map<String, Object> part(String top, PropertyDefinition property, Map<?, ?> part) {
    ContentType.SubModel model = type.subModels().get(String.valueOf(property.target()));
    List<PropertyDefinition> inner = model == null ? List.of() : model.properties();
    var fit = new LinkedHashMap<String, Object>();
    part.forEach(
        (name, value) ->
            fit.put(
                (String) name,
                inner.stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .map(definition -> fit(top, definition, value))
                    .orElseGet(
                        () ->
                            value instanceof String s ? plain(top, property.label(), s) : value)));
    return fit;
  }

  static String rich(String property, String label, String html) {
    checkLength(property, label, html, LONGEST_BODY);
    checkCharacters(property, label, html);
    RichText.Cleaned cleaned = RichText.clean(html);
    if (!cleaned.hostile().isEmpty()) {
      throw new UnsafeMarkup(property, label, String.join(" en ", cleaned.hostile()));
    }
    return cleaned.html();
  }

  static String plain(String property, String label, String text) {
    String fit =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replace("\r\n", "\n")
            .replace('\r', '\n')
            .strip();
    checkLength(property, label, fit, LONGEST_TEXT);
    checkCharacters(property, label, fit);
    return fit;
  }

  private static String chosen(String top, PropertyDefinition property, String value) {
    boolean known =
        value.isEmpty()
            || property.options().isEmpty()
            || property.options().stream().anyMatch(option -> option.value().equals(value));
    if (!known) {
      throw new UnfitText(
          top, "Kies bij ‘" + property.label() + "’ een van de mogelijkheden uit de lijst.");
    }
    return value;
  }

  private static void checkLength(String property, String label, String text, int longest) {
    if (text.length() > longest) {
      throw new UnfitText(
          property,
          "‘%s’ is te lang: %,d tekens. Er passen er %,d."
              .formatted(label, text.length(), longest)
              .replace(',', '.'));
    }
  }

  private static void checkCharacters(String property, String label, String text) {
    boolean unfit =
        text.codePoints()
            .anyMatch(
                c ->
                    (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')
                        || (c >= 0xD800 && c <= 0xDFFF)
                        || (c & 0xFFFE) == 0xFFFE);
    if (unfit) {
      throw new UnfitText(
          property,
          "In ‘"
              + label
              + "’ staat een onzichtbaar stuurteken dat niet bewaard kan worden. Vaak komt dat mee"
              + " met plakken: typ dat deel opnieuw.");
    }
  }
}
