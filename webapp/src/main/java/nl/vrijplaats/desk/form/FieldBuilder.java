package nl.vrijplaats.desk.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.desk.form.Field.Part;
import nl.vrijplaats.desk.form.Field.Row;
import nl.vrijplaats.desk.form.Validators.Range;
import nl.vrijplaats.lightmodule.FieldDefinition;

/** Puts a field together: what its definition says, and what stands in it. */
final class FieldBuilder {

  private static final List<String> TEXTS =
      List.of(
          "rows",
          "maxLength",
          "language",
          "buttonLabel",
          "leftColumnCaption",
          "rightColumnCaption",
          "buttonSelectAddLabel",
          "maxItems",
          "layout");

  private final FieldDefinition field;
  private final String name;
  private final Control control;
  private final String error;
  private final Map<String, String> more = new LinkedHashMap<>();
  private String number = "";
  private String value = "";
  private List<Choice> options = List.of();
  private List<String> chosen = List.of();
  private List<Row> rows = List.of();
  private List<Row> blank = List.of();
  private List<Field> fields = List.of();
  private List<Part> parts = List.of();

  FieldBuilder(FieldDefinition field, String name, Control control, String error) {
    this.field = field;
    this.name = name;
    this.control = control;
    this.error = error;
    TEXTS.forEach(key -> field.setting(key).ifPresent(text -> more.put(key, text)));
    if (field.placeholder() != null) {
      more.put("placeholder", field.placeholder());
    }
    if (control == Control.SLIDER) {
      more.put("min", Range.min(field).toPlainString());
      more.put("max", Range.max(field).toPlainString());
      more.put("step", Range.step(field).toPlainString());
    }
    if (!field.settings().flag("canRemoveItems", true)) {
      more.put("keeps", "true");
    }
    if (!field.settings().flag("emptySelectionAllowed", true)) {
      more.put("must", "true");
    }
  }

  FieldBuilder number(String newNumber) {
    number = newNumber;
    return this;
  }

  FieldBuilder value(String newValue) {
    value = newValue;
    return this;
  }

  FieldBuilder choices(List<Choice> newOptions, List<String> newChosen) {
    options = newOptions;
    chosen = newChosen;
    return this;
  }

  FieldBuilder target(String target) {
    more.put("target", target);
    return this;
  }

  FieldBuilder rows(List<Row> newRows, Row newBlank) {
    rows = newRows;
    blank = List.of(newBlank);
    return this;
  }

  FieldBuilder fields(List<Field> newFields) {
    fields = newFields;
    return this;
  }

  FieldBuilder parts(List<Part> newParts) {
    parts = newParts;
    return this;
  }

  Field made() {
    boolean inRow = !number.isEmpty();
    return new Field(
        name,
        control.macro(),
        field.name(),
        inRow ? field.label() + " " + number : field.label(),
        field.description() == null || inRow ? "" : field.description(),
        field.required(),
        field.readOnly(),
        error,
        control == Control.FIXED ? field.setting("value").orElse(value) : value,
        options,
        chosen,
        more,
        rows,
        blank,
        fields,
        parts);
  }
}
