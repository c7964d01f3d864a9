package nl.vrijplaats.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.desk.form.TypedForm;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyDefinition.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Makes the fields of a form out of a content type: what {@code fields.ftl} draws. */
@Component
class FormFields {

  /** How many items a list to choose from shows; the rest is found by searching. */
  static final int CHOICES = 200;

  private final WorkingCopies workingCopies;
  private final Catalogue catalogue;

  FormFields(WorkingCopies workingCopies, @Qualifier("authorCatalogue") Catalogue catalogue) {
    this.workingCopies = workingCopies;
    this.catalogue = catalogue;
  }

  /**
   * A field as it stands in the form.
   *
   * @param name parameter it is sent as; also its id in the page
   * @param macro what draws it
   * @param help one line of help; empty where there is none
   * @param error what is wrong with it; empty where nothing is
   * @param value what stands in it
   * @param options what to choose from
   * @param target content type of what is chosen; empty where nothing is
   * @param rows the fields of each row, where it holds a list
   * @param blank a row to add to the list
   * @param fields the fields of a group
   */
  public record Field(
      String name,
      String macro,
      String property,
      String label,
      String help,
      boolean required,
      boolean multiple,
      boolean readOnly,
      String error,
      String value,
      List<Option> options,
      String target,
      List<Row> rows,
      List<Row> blank,
      List<Field> fields) {}

  /**
   * One row of a list.
   *
   * @param name parameter prefix of the row
   * @param number place in the list, from 1; 0 for the blank one
   */
  public record Row(String name, int number, List<Field> fields) {}

  /** The fields for a form in which this was typed, with what is wrong beside each. */
  List<Field> fields(
      ContentType type, TypedForm form, Map<String, Object> values, Map<String, String> errors) {
    return new Drawing(type, form, errors).all(type.properties(), TypedForm.PREFIX, values);
  }

  /** Items of a type whose title has these words, last saved first. */
  List<Option> choices(String type, String words) {
    var listing =
        catalogue.list(
            new ListQuery(Set.of(type), Map.of(), words, ListQuery.Order.MODIFIED, 0, CHOICES));
    return listing.ids().stream()
        .flatMap(id -> workingCopies.find(id).stream())
        .map(copy -> new Option(copy.id().value(), copy.item().title()))
        .toList();
  }

  /** One form being made; remembers the lists to choose from, which often occur twice. */
  private final class Drawing {
    private final ContentType type;
    private final TypedForm form;
    private final Map<String, String> errors;
    private final Map<String, List<Option>> choices = new HashMap<>();

    Drawing(ContentType type, TypedForm form, Map<String, String> errors) {
      this.type = type;
      this.form = form;
      this.errors = errors;
    }

    List<Field> all(List<PropertyDefinition> properties, String prefix, Map<?, ?> values) {
      var fields = new ArrayList<Field>();
      for (PropertyDefinition property : properties) {
        String name = prefix + property.name();
        Object value = values.get(property.name());
        fields.add(
            property.multiple() ? list(property, name, value) : one(property, name, "", value));
      }
      return fields;
    }

    private Field list(PropertyDefinition property, String name, @Nullable Object value) {
      var values = value instanceof List<?> list ? list : List.of();
      var rows = new ArrayList<Row>();
      for (int row : form.rows(name)) {
        rows.add(row(property, name, row, row < values.size() ? values.get(row) : null));
      }
      if (rows.isEmpty() && FieldKind.of(property, null) != FieldKind.GROUP) {
        rows.add(row(property, name, 0, null));
      }
      var blank = new Row(name + ".x", 0, List.of(one(property, name + ".x", "nieuw", null)));
      return field(property, name, "", null, rows, List.of(blank), List.of());
    }

    private Row row(PropertyDefinition property, String name, int row, @Nullable Object value) {
      String rowName = name + "." + row;
      return new Row(
          rowName, row + 1, List.of(one(property, rowName, String.valueOf(row + 1), value)));
    }

    private Field one(
        PropertyDefinition property, String name, String number, @Nullable Object value) {
      List<Field> inner = List.of();
      if (FieldKind.of(property, value) == FieldKind.GROUP) {
        var values = value instanceof Map<?, ?> map ? map : Map.of();
        inner = all(FormReader.group(type, property), name + ".", values);
      }
      return field(property, name, number, value, List.of(), List.of(), inner);
    }

    private Field field(
        PropertyDefinition property,
        String name,
        String number,
        @Nullable Object value,
        List<Row> rows,
        List<Row> blank,
        List<Field> inner) {
      boolean list = !blank.isEmpty();
      String typed = form.text(name);
      var kind = FieldKind.of(property, value == null && !typed.isEmpty() ? typed : value);
      var options =
          switch (kind) {
            case CHOICE -> including(property.options(), typed, typed);
            case REFERENCE -> list ? List.<Option>of() : references(property, typed);
            default -> property.options();
          };
      return new Field(
          name,
          kind.macro(),
          property.name(),
          number.isEmpty() ? property.label() : property.label() + " " + number,
          property.help() == null || !number.isEmpty() ? "" : property.help(),
          property.required(),
          list,
          property.readOnly(),
          errors.getOrDefault(name, ""),
          typed,
          options,
          kind == FieldKind.REFERENCE ? FormReader.target(property) : "",
          rows,
          blank,
          inner);
    }

    private List<Option> references(PropertyDefinition property, String chosen) {
      var recent =
          choices.computeIfAbsent(
              FormReader.target(property), target -> FormFields.this.choices(target, ""));
      String title =
          ItemId.parse(chosen)
              .flatMap(workingCopies::find)
              .map(copy -> copy.item().title())
              .orElse("Bestaat niet meer");
      return including(recent, chosen, title);
    }

    /** The options with the one that stands there now, which is never silently changed. */
    private List<Option> including(List<Option> options, String chosen, String label) {
      if (chosen.isEmpty() || options.stream().anyMatch(o -> o.value().equals(chosen))) {
        return options;
      }
      var more = new ArrayList<>(options);
      more.addFirst(new Option(chosen, label));
      return more;
    }
  }
}
