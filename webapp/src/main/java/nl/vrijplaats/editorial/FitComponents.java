package nl.vrijplaats.editorial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.vrijplaats.lightmodule.FieldDefinition;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TemplateDefinition;

/**
 * What components hold, as it may be stored: what their dialogs call rich text is cleaned, other
 * texts of theirs are plain, and what no dialog knows is kept as it is.
 */
final class FitComponents {

  private static final String TEMPLATE = "mgnl:template";

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

  private Map<String, Object> of(Map<?, ?> part, List<FieldDefinition> around) {
    List<FieldDefinition> fields =
        part.get(TEMPLATE) instanceof String template ? fields(template) : around;
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
              .findFirst()
              .map(field -> text(field, name, text))
              .orElseGet(() -> FitValues.unknown(name, text));
      default -> value;
    };
  }

  /** A field may be stored in several languages, with the language behind its name. */
  private static boolean isAbout(FieldDefinition field, String name) {
    return name.equals(field.name()) || (field.i18n() && name.startsWith(field.name() + "_"));
  }

  private static Object text(FieldDefinition field, String name, String text) {
    return field.kind().equals("richTextField")
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
            field.forms().stream().flatMap(form -> form.properties().stream()));
    Stream<FieldDefinition> one = Stream.ofNullable(field.field());
    return Stream.concat(
        Stream.of(field), Stream.concat(inner, one).flatMap(FitComponents::withInner));
  }
}
