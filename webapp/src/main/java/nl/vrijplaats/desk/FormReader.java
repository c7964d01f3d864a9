package nl.vrijplaats.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.desk.form.Mistyped;
import nl.vrijplaats.desk.form.TypedForm;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed into the values a content type asks for, and says of each field that cannot
 * be read why. Keeps what the form does not show. Safe for use by many threads.
 */
class FormReader {

  private final Function<ItemId, Optional<String>> typeOf;

  /** Takes the question which content type an item has, empty where it does not exist. */
  FormReader(Function<ItemId, Optional<String>> typeOf) {
    this.typeOf = typeOf;
  }

  /**
   * What a form means.
   *
   * @param values property name to value; empty ones are left out
   * @param errors parameter name to what is wrong with it, in Dutch
   */
  record Reading(Map<String, Object> values, Map<String, String> errors) {

    /** Whether every field could be read. */
    boolean isGood() {
      return errors.isEmpty();
    }
  }

  /**
   * Reads a form.
   *
   * @param before values of the revision the form was made from
   */
  Reading read(ContentType type, TypedForm form, Map<String, Object> before) {
    var errors = new LinkedHashMap<String, String>();
    // What is stored but not on the form stays as it is.
    var values = new LinkedHashMap<String, Object>(before);
    type.properties().stream()
        .filter(property -> !property.readOnly())
        .forEach(property -> values.remove(property.name()));
    values.putAll(readAll(type, type.properties(), TypedForm.PREFIX, form, before, errors));
    // A piece that nobody can find back in a list is as good as lost.
    type.property("title")
        .filter(PropertyDefinition::required)
        .filter(title -> !values.containsKey(title.name()))
        .ifPresent(
            title ->
                errors.putIfAbsent(
                    TypedForm.PREFIX + title.name(),
                    "Vul hier iets in om te kunnen bewaren. Een werktitel is genoeg."));
    return new Reading(values, errors);
  }

  private Map<String, Object> readAll(
      ContentType type,
      List<PropertyDefinition> properties,
      String prefix,
      TypedForm form,
      Map<?, ?> before,
      Map<String, String> errors) {
    var values = new LinkedHashMap<String, Object>();
    for (PropertyDefinition property : properties) {
      if (property.readOnly()) {
        continue;
      }
      String name = prefix + property.name();
      Object old = before.get(property.name());
      Object value =
          property.multiple()
              ? readRows(type, property, name, form, old, errors)
              : readOne(type, property, name, form, old, errors);
      if (value != null) {
        values.put(property.name(), value);
      }
    }
    return values;
  }

  private @Nullable Object readRows(
      ContentType type,
      PropertyDefinition property,
      String name,
      TypedForm form,
      @Nullable Object before,
      Map<String, String> errors) {
    var old = before instanceof List<?> list ? list : List.of();
    var values = new ArrayList<Object>();
    for (int row : form.rows(name)) {
      Object oldRow = row < old.size() ? old.get(row) : null;
      Object value = readOne(type, property, name + "." + row, form, oldRow, errors);
      if (value != null) {
        values.add(value);
      }
    }
    return values.isEmpty() ? null : List.copyOf(values);
  }

  private @Nullable Object readOne(
      ContentType type,
      PropertyDefinition property,
      String name,
      TypedForm form,
      @Nullable Object before,
      Map<String, String> errors) {
    var kind = FieldKind.of(property, before);
    if (kind == FieldKind.GROUP) {
      return readGroup(type, property, name, form, before, errors);
    }
    String typed = form.text(name);
    if (kind == FieldKind.TICK && typed.isBlank()) {
      // An open box sends nothing: "no" where it was answered before, else no answer.
      return before instanceof Boolean ? Boolean.FALSE : null;
    }
    if (typed.isBlank()) {
      return null;
    }
    if (before != null && kind.write(before).equals(typed)) {
      // Unchanged: kept to the last digit, even where it would not be accepted today.
      return before;
    }
    try {
      // A text that grew keeps its lines, whichever field it was typed in.
      var reader = kind == FieldKind.TEXT && typed.contains("\n") ? FieldKind.LONG_TEXT : kind;
      Object value = reader.read(kind == FieldKind.RICH_TEXT ? typed : typed.strip(), property);
      if (kind == FieldKind.REFERENCE) {
        refuseUnknown(property, value.toString());
      }
      return value.equals("") ? null : value;
    } catch (Mistyped mistake) {
      errors.put(name, mistake.words());
      return null;
    }
  }

  private @Nullable Object readGroup(
      ContentType type,
      PropertyDefinition property,
      String name,
      TypedForm form,
      @Nullable Object before,
      Map<String, String> errors) {
    var group = group(type, property);
    boolean untouched =
        group.stream()
            .allMatch(
                p -> {
                  String parameter = name + "." + p.name();
                  String typed = form.text(parameter);
                  return p.multiple()
                      ? form.rows(parameter).isEmpty()
                      : typed.isBlank() || typed.equals(p.defaultValue());
                });
    if (untouched) {
      return null;
    }
    var old = before instanceof Map<?, ?> map ? map : Map.of();
    var values = readAll(type, group, name + ".", form, old, errors);
    return values.isEmpty() ? null : values;
  }

  private void refuseUnknown(PropertyDefinition property, String id) throws Mistyped {
    var found = ItemId.parse(id).flatMap(typeOf);
    if (found.isEmpty()) {
      throw new Mistyped("Dit bestaat niet meer. Kies iets anders.");
    }
    if (!found.get().equals(target(property))) {
      throw new Mistyped("Dit hoort hier niet. Kies iets uit de lijst.");
    }
  }

  /** The content type that a reference points to. */
  static String target(PropertyDefinition property) {
    return property.target() == null ? "page" : property.target();
  }

  /** The properties of a group; none where its definition is lacking. */
  static List<PropertyDefinition> group(ContentType type, PropertyDefinition property) {
    var model = property.target() == null ? null : type.subModels().get(property.target());
    return model == null ? List.of() : model.properties();
  }

  /** The form in which a piece with these values appears. */
  static TypedForm write(ContentType type, String slug, Map<String, Object> values) {
    var texts = new LinkedHashMap<String, String>();
    texts.put(TypedForm.SLUG, slug);
    writeAll(type, type.properties(), TypedForm.PREFIX, values, texts);
    return new TypedForm(texts);
  }

  private static void writeAll(
      ContentType type,
      List<PropertyDefinition> properties,
      String prefix,
      Map<?, ?> values,
      Map<String, String> texts) {
    for (PropertyDefinition property : properties) {
      Object value = values.get(property.name());
      String name = prefix + property.name();
      if (value != null && property.multiple()) {
        int row = 0;
        for (Object one : value instanceof List<?> list ? list : List.of(value)) {
          writeOne(type, property, name + "." + row++, one, texts);
        }
      } else if (value != null) {
        writeOne(type, property, name, value, texts);
      }
    }
  }

  private static void writeOne(
      ContentType type,
      PropertyDefinition property,
      String name,
      Object value,
      Map<String, String> texts) {
    if (value instanceof Map<?, ?> map) {
      writeAll(type, group(type, property), name + ".", map, texts);
    } else {
      texts.put(name, FieldKind.of(property, value).write(value));
    }
  }
}
