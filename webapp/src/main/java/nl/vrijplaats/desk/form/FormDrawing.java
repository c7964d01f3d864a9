package nl.vrijplaats.desk.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.lightmodule.FieldDefinition;
import nl.vrijplaats.lightmodule.FieldDefinition.Inside;
import nl.vrijplaats.lightmodule.FieldDefinition.Tab;
import nl.vrijplaats.lightmodule.FormDefinition;
import org.jspecify.annotations.Nullable;

/** One form being drawn; remembers the lists to choose from, which often occur twice. */
final class FormDrawing {

  private final FieldLanguages languages;
  private final Choices choices;
  private final TypedForm form;
  private final Map<String, String> errors;
  private final Map<Object, List<Choice>> offered = new HashMap<>();

  FormDrawing(
      FieldLanguages languages, Choices choices, TypedForm form, Map<String, String> errors) {
    this.languages = languages;
    this.choices = choices;
    this.form = form;
    this.errors = errors;
  }

  /** The form, for a node that holds these values. */
  DrawnForm draw(FormDefinition definition, Map<?, ?> node) {
    var tabs = new ArrayList<DrawnForm.Tab>();
    var mistakes = new ArrayList<DrawnForm.Mistake>();
    for (Tab tab : definition.tabs()) {
      List<FieldDefinition> named =
          tab.fields().stream().flatMap(each -> definition.field(each.name()).stream()).toList();
      List<Field> fields = all(named, TypedForm.PREFIX, "", node);
      int before = mistakes.size();
      fields.forEach(field -> mistakes.addAll(mistakes(field)));
      String label = tab.label() == null ? "" : tab.label();
      tabs.add(new DrawnForm.Tab(tab.name(), label, mistakes.size() - before, fields));
    }
    return new DrawnForm(tabs, mistakes);
  }

  /** The mistakes in a field; one inside it bears its label. */
  private List<DrawnForm.Mistake> mistakes(Field field) {
    return errors.entrySet().stream()
        .filter(
            error ->
                error.getKey().equals(field.name())
                    || error.getKey().startsWith(field.name() + "."))
        .map(error -> new DrawnForm.Mistake(error.getKey(), field.label(), error.getValue()))
        .toList();
  }

  private List<Field> all(List<FieldDefinition> fields, String prefix, String key, Map<?, ?> node) {
    var drawn = new ArrayList<Field>();
    for (FieldDefinition field : languages.each(fields)) {
      if (!field.kind().equals("hiddenField")) {
        drawn.add(one(field, prefix + field.name(), key, node));
      }
    }
    return drawn;
  }

  private Field one(FieldDefinition field, String name, String key, Map<?, ?> node) {
    Object value = node.get(key + field.name());
    return switch (Control.of(field, value)) {
      case LIST -> list(field, name, Stored.list(value));
      case GROUP -> group(field, name, key, node);
      case SWITCH -> choice(field, name, key, node);
      default -> single(field, name, "", value);
    };
  }

  private Field group(FieldDefinition field, String name, String key, Map<?, ?> node) {
    boolean child = field.inside() == Inside.CHILD_NODE;
    String inner = child ? "" : field.inside() == Inside.PREFIXED ? key + field.name() : key;
    Map<?, ?> values = child ? Stored.node(node.get(key + field.nodeName())) : node;
    return new FieldBuilder(field, name, Control.GROUP, error(name))
        .fields(all(field.properties(), name + ".", inner, values))
        .made();
  }

  private Field choice(FieldDefinition field, String name, String key, Map<?, ?> node) {
    boolean child = field.inside() == Inside.CHILD_NODE;
    String inner = child ? "" : field.inside() == Inside.PREFIXED ? key + field.name() : key;
    Map<?, ?> values = child ? Stored.node(node.get(key + field.nodeName())) : node;
    return choice(field, name, inner, values, "");
  }

  private Field choice(
      FieldDefinition field, String name, String key, Map<?, ?> node, String number) {
    String chosen = form.text(name);
    var parts = new ArrayList<Field.Part>();
    for (FormDefinition part : field.forms()) {
      parts.add(
          new Field.Part(
              part.name(),
              label(field, part),
              part.name().equals(chosen),
              all(part.properties(), name + "." + part.name() + ".", key, node)));
    }
    return new FieldBuilder(field, name, Control.SWITCH, error(name))
        .number(number)
        .value(chosen)
        .parts(parts)
        .made();
  }

  /** What people read for a choice: what its option says, else the form itself. */
  private static String label(FieldDefinition field, FormDefinition part) {
    List<FieldDefinition.Option> options =
        field.field() == null ? List.of() : field.field().options();
    return options.stream()
        .filter(option -> option.stored().equals(part.name()) || option.name().equals(part.name()))
        .map(FieldDefinition.Option::shown)
        .findFirst()
        .orElse(part.label() == null ? part.name() : part.label());
  }

  private Field list(FieldDefinition field, String name, List<?> values) {
    FieldDefinition entry = field.entry();
    var rows = new ArrayList<Field.Row>();
    for (int row : form.rows(name)) {
      rows.add(row(field, entry, name, row, values));
    }
    if (rows.isEmpty() && !entry.isGroup()) {
      rows.add(row(field, entry, name, 0, List.of()));
    }
    String blankName = name + ".x";
    var blank = new Field.Row(blankName, 0, "", List.of(inRow(entry, blankName, "nieuw", null)));
    return new FieldBuilder(field, name, Control.LIST, error(name)).rows(rows, blank).made();
  }

  private Field.Row row(
      FieldDefinition field, FieldDefinition entry, String name, int row, List<?> values) {
    String rowName = name + "." + row;
    int origin = field.storesNodes() ? form.origin(rowName) : row;
    Object value = origin >= 0 && origin < values.size() ? values.get(origin) : null;
    Object shown =
        value instanceof Map<?, ?> map && !entry.isGroup() ? map.get(entry.name()) : value;
    return new Field.Row(
        rowName,
        row + 1,
        field.storesNodes() && origin >= 0 ? Integer.toString(origin) : "",
        List.of(inRow(entry, rowName, Integer.toString(row + 1), shown)));
  }

  private Field inRow(FieldDefinition entry, String name, String number, @Nullable Object value) {
    return switch (entry.kind()) {
      case "compositeField" ->
          new FieldBuilder(entry, name, Control.GROUP, error(name))
              .number(number)
              .fields(all(entry.properties(), name + ".", "", Stored.node(value)))
              .made();
      case "switchableField" -> choice(entry, name, "", Stored.node(value), number);
      default -> single(entry, name, number, value);
    };
  }

  private Field single(FieldDefinition field, String name, String number, @Nullable Object value) {
    boolean unsent = field.readOnly() || field.kind().equals("staticField");
    String typed = unsent && value != null ? ValueType.write(value) : form.text(name);
    var control = Control.of(field, value == null && !typed.isEmpty() ? typed : value);
    List<String> chosen =
        !control.choosesSeveral()
            ? List.of()
            : field.readOnly()
                ? Stored.list(value).stream().map(ValueType::write).toList()
                : form.several(name);
    return new FieldBuilder(field, name, control, error(name))
        .number(number)
        .value(control == Control.PASSWORD ? "" : typed)
        .choices(offers(control) ? including(field, control, typed, chosen) : List.of(), chosen)
        .target(control == Control.REFERENCE ? String.join(",", choices.types(field)) : "")
        .made();
  }

  private static boolean offers(Control control) {
    return control.choosesSeveral()
        || switch (control) {
          case CHOICE, RADIO, REFERENCE, SUGGEST -> true;
          default -> false;
        };
  }

  /** The options with what stands there now, which is never silently changed. */
  private List<Choice> including(
      FieldDefinition field, Control control, String typed, List<String> chosen) {
    boolean items = Choices.areItems(field);
    Object key = items ? choices.types(field) : field;
    var options = new ArrayList<>(offered.computeIfAbsent(key, any -> choices.of(field)));
    var standing = new ArrayList<>(control.choosesSeveral() ? chosen : List.of(typed));
    if (control == Control.SUGGEST || control == Control.TOKENS) {
      standing.clear();
    }
    for (String each : standing) {
      if (!each.isEmpty() && options.stream().noneMatch(option -> option.value().equals(each))) {
        options.addFirst(items ? choices.item(each) : new Choice(each, each));
      }
    }
    return options;
  }

  private String error(String name) {
    return errors.getOrDefault(name, "");
  }
}
