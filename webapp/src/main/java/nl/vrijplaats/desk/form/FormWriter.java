package nl.vrijplaats.desk.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.lightmodule.FieldDefinition;
import nl.vrijplaats.lightmodule.FieldDefinition.Inside;

/** Writes what a node holds into a form: the way back of {@link FormReader}. */
final class FormWriter {

  private final FieldLanguages languages;
  private final Map<String, String> texts = new LinkedHashMap<>();

  FormWriter(FieldLanguages languages) {
    this.languages = languages;
  }

  /** The form in which these values appear. */
  TypedForm write(List<FieldDefinition> fields, Map<?, ?> node) {
    writeAll(fields, TypedForm.PREFIX, "", node);
    return new TypedForm(texts);
  }

  private void writeAll(List<FieldDefinition> fields, String prefix, String key, Map<?, ?> node) {
    for (FieldDefinition field : languages.each(fields)) {
      write(field, prefix + field.name(), key, node);
    }
  }

  private void write(FieldDefinition field, String name, String key, Map<?, ?> node) {
    Object value = node.get(key + field.name());
    var control = Control.of(field, value);
    switch (control) {
      case FIXED, HIDDEN, PASSWORD -> {}
      case GROUP -> {
        Inside inside = field.inside();
        if (inside == Inside.CHILD_NODE) {
          writeAll(
              field.properties(), name + ".", "", Stored.node(node.get(key + field.nodeName())));
        } else {
          String inner = inside == Inside.PREFIXED ? key + field.name() : key;
          writeAll(field.properties(), name + ".", inner, node);
        }
      }
      case SWITCH -> {
        Inside inside = field.inside();
        if (inside == Inside.CHILD_NODE) {
          writeChoice(field, name, field.name(), "", Stored.node(node.get(key + field.nodeName())));
        } else {
          String inner = inside == Inside.PREFIXED ? key + field.name() : key;
          writeChoice(field, name, key + field.name(), inner, node);
        }
      }
      case LIST -> writeRows(field, name, Stored.list(value));
      case TOKENS ->
          texts.put(
              name, String.join(", ", Stored.list(value).stream().map(ValueType::write).toList()));
      default -> {
        if (control.choosesSeveral()) {
          int row = 0;
          for (Object each : Stored.list(value)) {
            texts.put(name + "." + row++, ValueType.write(each));
          }
        } else if (value != null) {
          texts.put(name, ValueType.write(value));
        }
      }
    }
  }

  private void writeChoice(
      FieldDefinition field, String name, String property, String key, Map<?, ?> node) {
    if (node.get(property) instanceof String choice) {
      texts.put(name, choice);
      field.forms().stream()
          .filter(form -> form.name().equals(choice))
          .forEach(form -> writeAll(form.properties(), name + "." + choice + ".", key, node));
    }
  }

  private void writeRows(FieldDefinition field, String name, List<?> values) {
    FieldDefinition entry = field.entry();
    int row = 0;
    for (Object value : values) {
      String rowName = name + "." + row;
      if (field.storesNodes()) {
        texts.put(TypedForm.originName(rowName), Integer.toString(row));
        writeNode(entry, rowName, Stored.node(value));
      } else {
        texts.put(rowName, ValueType.write(value));
      }
      row++;
    }
  }

  private void writeNode(FieldDefinition entry, String name, Map<?, ?> node) {
    switch (entry.kind()) {
      case "compositeField" -> writeAll(entry.properties(), name + ".", "", node);
      case "switchableField" -> writeChoice(entry, name, entry.name(), "", node);
      default -> {
        Object value = node.get(entry.name());
        if (value != null) {
          texts.put(name, ValueType.write(value));
        }
      }
    }
  }
}
