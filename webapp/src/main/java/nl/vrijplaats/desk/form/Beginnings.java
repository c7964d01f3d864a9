package nl.vrijplaats.desk.form;

import java.util.Map;
import nl.vrijplaats.lightmodule.FieldDefinition;
import nl.vrijplaats.lightmodule.FieldDefinition.Option;

/** What the fields of a new form start with. */
final class Beginnings {

  private Beginnings() {}

  static void put(FieldDefinition field, String prefix, Map<String, String> texts) {
    String name = prefix + field.name();
    switch (field.kind()) {
      case "compositeField" -> field.properties().forEach(inner -> put(inner, name + ".", texts));
      case "switchableField" -> putChoice(field, name, texts);
      case "hiddenField", "staticField" -> {}
      default -> {
        if (field.defaultValue() != null && !field.isSeveral()) {
          texts.put(name, field.defaultValue());
        } else {
          putSelected(field, name, texts);
        }
      }
    }
  }

  private static void putSelected(FieldDefinition field, String name, Map<String, String> texts) {
    boolean several = Control.of(field, null).choosesSeveral();
    int row = 0;
    for (Option option : field.options()) {
      if (option.selected()) {
        texts.put(several ? name + "." + row++ : name, option.stored());
      }
    }
  }

  private static void putChoice(FieldDefinition field, String name, Map<String, String> texts) {
    FieldDefinition chooser = field.field();
    if (chooser == null) {
      return;
    }
    String chosen = chooser.defaultValue() == null ? field.defaultValue() : chooser.defaultValue();
    for (Option option : chooser.options()) {
      if (chosen == null && option.selected()) {
        chosen = option.stored();
      }
    }
    if (chosen != null) {
      texts.put(name, chosen);
    }
    field
        .forms()
        .forEach(
            form ->
                form.properties()
                    .forEach(inner -> put(inner, name + "." + form.name() + ".", texts)));
  }
}
