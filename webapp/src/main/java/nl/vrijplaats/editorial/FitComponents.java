package nl.vrijplaats.editorial;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.vrijplaats.lightmodule.FieldDefinition;
import nl.vrijplaats.lightmodule.FieldDefinition.Inside;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TemplateDefinition;

/**
 * What components hold, as it may be stored: what their dialogs call rich text is cleaned, other
 * texts of theirs are plain, and what no dialog knows is kept as it is.
 */
final class FitComponents {

  /** Names the template of a page or component. */
  static final String TEMPLATE = "mgnl:template";

  private final LightModules definitions;

  FitComponents(LightModules definitions) {
    this.definitions = definitions;
  }

  /**
   * An area, a component or a part of one.
   *
   * @throws UnfitText naming the first field that may not be stored
   */
  Map<String, Object> of(Map<?, ?> part) {
    return of(part, List.of());
  }

  /** What a page itself holds under that name. */
  Object ofPage(Map<String, Object> page, String name, Object value) {
    return of(name, value, fields(page, List.of()));
  }

  private List<FieldDefinition> fields(Map<?, ?> part, List<FieldDefinition> around) {
    return part.get(TEMPLATE) instanceof String template ? fields(template) : around;
  }

  private Map<String, Object> of(Map<?, ?> part, List<FieldDefinition> around) {
    List<FieldDefinition> fields = fields(part, around);
    var fit = new LinkedHashMap<String, Object>();
    part.forEach((name, value) -> fit.put((String) name, of((String) name, value, fields)));
    return fit;
  }

  private Object of(String name, Object value, List<FieldDefinition> fields) {
    return switch (value) {
      case Map<?, ?> part -> of(part, fields);
      case List<?> list -> list.stream().map(each -> of(name, each, fields)).toList();
      case String text ->
          fields.stream()
              .filter(field -> isAbout(field, name))
              // Two fields may have one name, such as those of two choices: rich text is cleaned.
              .min(Comparator.comparing(field -> !isRich(field)))
              .map(field -> text(field, name, text))
              .orElseGet(() -> FitValues.unknown(name, text));
      default -> value;
    };
  }

  /** A field may be stored in several languages, with the language behind its name. */
  private static boolean isAbout(FieldDefinition field, String name) {
    return name.equals(field.name()) || (field.i18n() && name.startsWith(field.name() + "_"));
  }

  private static boolean isRich(FieldDefinition field) {
    return field.kind().equals("richTextField");
  }

  private static Object text(FieldDefinition field, String name, String text) {
    return isRich(field)
        ? FitValues.rich(name, field.label(), text)
        : FitValues.plain(name, field.label(), text);
  }

  /** All fields of the dialog of a template, also those inside others. */
  private List<FieldDefinition> fields(String template) {
    return definitions
        .template(template)
        .map(TemplateDefinition::dialog)
        .flatMap(definitions::dialog)
        .stream()
        .flatMap(dialog -> dialog.fields().stream())
        .flatMap(FitComponents::withInner)
        .toList();
  }

  private static Stream<FieldDefinition> withInner(FieldDefinition field) {
    Stream<FieldDefinition> inner =
        Stream.concat(
                field.properties().stream(),
                field.forms().stream().flatMap(form -> form.properties().stream()))
            .flatMap(each -> underItsNames(field, each));
    Stream<FieldDefinition> one = field.isSeveral() ? Stream.of(field.entry()) : Stream.empty();
    return Stream.concat(
        Stream.of(field), Stream.concat(inner, one).flatMap(FitComponents::withInner));
  }

  /** A field in a group of Magnolia 5 is stored under both names, but for one in a list. */
  private static Stream<FieldDefinition> underItsNames(
      FieldDefinition group, FieldDefinition field) {
    return group.inside() == Inside.PREFIXED
        ? Stream.of(
            field, field.named(group.name() + field.name(), field.label(), field.required()))
        : Stream.of(field);
  }
}
