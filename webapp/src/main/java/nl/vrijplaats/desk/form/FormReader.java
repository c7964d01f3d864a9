package nl.vrijplaats.desk.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.vrijplaats.lightmodule.FieldDefinition;
import nl.vrijplaats.lightmodule.FieldDefinition.Inside;
import nl.vrijplaats.lightmodule.FormDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Reads one form into the values of a node, in the shape Magnolia stores them, and says of each
 * field that cannot be read why. What the form does not show stays as it was.
 */
final class FormReader {

  private final FieldLanguages languages;
  private final SingleValues single;
  private final TypedForm form;
  private final Predicate<FieldDefinition> needed;
  private final Map<String, String> errors = new LinkedHashMap<>();

  /**
   * For one form.
   *
   * @param needed which fields may not be empty
   */
  FormReader(
      FieldLanguages languages,
      SingleValues single,
      TypedForm form,
      Predicate<FieldDefinition> needed) {
    this.languages = languages;
    this.single = single;
    this.form = form;
    this.needed = needed;
  }

  /** The values of the node, which held these before. */
  Reading read(List<FieldDefinition> fields, Map<String, Object> before) {
    var values = new LinkedHashMap<>(before);
    readAll(fields, TypedForm.PREFIX, "", values);
    return new Reading(values, errors);
  }

  /**
   * Reads fields into a node.
   *
   * @param prefix of their parameters
   * @param key what the names of their properties start with
   */
  private void readAll(
      List<FieldDefinition> fields, String prefix, String key, Map<String, Object> node) {
    for (FieldDefinition field : languages.each(fields)) {
      if (!field.readOnly()) {
        read(field, prefix + field.name(), key, node);
      }
    }
  }

  private void read(FieldDefinition field, String name, String key, Map<String, Object> node) {
    String property = key + field.name();
    Object before = node.get(property);
    var control = Control.of(field, before);
    switch (control) {
      case FIXED -> {}
      case HIDDEN -> put(node, property, before == null ? start(field) : before);
      case GROUP -> readGroup(field, name, property, node);
      case SWITCH -> readSwitch(field, name, property, node);
      default -> {
        Object value =
            control == Control.LIST
                ? readRows(field, name, Stored.list(before))
                : control.choosesSeveral()
                    ? readSeveral(field, name, Stored.list(before))
                    : readSingle(field, name, form.text(name), before);
        put(node, property, value);
        demand(field, name, value);
      }
    }
  }

  private @Nullable Object readSingle(
      FieldDefinition field, String name, String typed, @Nullable Object before) {
    try {
      return single.read(field, typed, before);
    } catch (Mistyped mistake) {
      errors.put(name, mistake.words());
      return null;
    }
  }

  private @Nullable Object readSeveral(FieldDefinition field, String name, List<?> before) {
    try {
      List<Object> chosen = single.chosen(field, form, name, before);
      return chosen.isEmpty() ? null : chosen;
    } catch (Mistyped mistake) {
      errors.put(name, mistake.words());
      return null;
    }
  }

  private @Nullable Object start(FieldDefinition field) {
    try {
      return field.defaultValue() == null ? null : ValueType.of(field).read(field.defaultValue());
    } catch (Mistyped notOfItsType) {
      return field.defaultValue();
    }
  }

  private void readGroup(
      FieldDefinition field, String name, String property, Map<String, Object> node) {
    if (field.inside() != Inside.CHILD_NODE) {
      String key = field.inside() == Inside.PREFIXED ? property : prefixOf(field, property);
      readAll(field.properties(), name + ".", key, node);
      return;
    }
    String child = prefixOf(field, property) + field.nodeName();
    if (isUntouched(field.properties(), name)) {
      node.remove(child);
      demand(field, name, null);
      return;
    }
    put(node, child, part(field.properties(), name, node.get(child)));
  }

  /** The values of a child node. */
  private @Nullable Object part(
      List<FieldDefinition> fields, String name, @Nullable Object before) {
    Map<String, Object> part = Stored.node(before);
    readAll(fields, name + ".", "", part);
    return part.isEmpty() ? null : part;
  }

  private void readSwitch(
      FieldDefinition field, String name, String property, Map<String, Object> node) {
    if (field.inside() == Inside.CHILD_NODE) {
      String child = prefixOf(field, property) + field.nodeName();
      Map<String, Object> part = Stored.node(node.get(child));
      readChoice(field, name, field.name(), "", part);
      put(node, child, part.isEmpty() ? null : part);
    } else {
      String key = field.inside() == Inside.PREFIXED ? property : prefixOf(field, property);
      readChoice(field, name, property, key, node);
    }
  }

  /** Reads what was chosen and the fields that go with it; the fields of other choices go. */
  private void readChoice(
      FieldDefinition field, String name, String property, String key, Map<String, Object> node) {
    String choice = form.text(name);
    var chosen =
        field.forms().stream().filter(candidate -> candidate.name().equals(choice)).findFirst();
    if (!choice.isBlank() && chosen.isEmpty()) {
      errors.put(name, "Deze keuze bestaat niet. Kies er een uit de lijst.");
      return;
    }
    put(node, property, choice.isBlank() ? null : choice);
    demand(field, name, choice.isBlank() ? null : choice);
    if (field.settings().flag("removePreviouslySelected", true)) {
      Set<String> staying = chosen.map(this::names).orElse(Set.of());
      field.forms().stream()
          .flatMap(other -> names(other).stream())
          .filter(other -> !staying.contains(other))
          .forEach(other -> node.remove(key + other));
    }
    chosen.ifPresent(it -> readAll(it.properties(), name + "." + choice + ".", key, node));
  }

  private Set<String> names(FormDefinition inner) {
    return languages.each(inner.properties()).stream()
        .map(field -> field.inside() == Inside.CHILD_NODE ? field.nodeName() : field.name())
        .collect(Collectors.toSet());
  }

  private @Nullable Object readRows(FieldDefinition field, String name, List<?> before) {
    boolean mayGo = field.settings().flag("canRemoveItems", true);
    var staying = new ArrayList<Object>(mayGo || !field.storesNodes() ? List.of() : before);
    var values = new ArrayList<>();
    for (int row : form.rows(name)) {
      String rowName = name + "." + row;
      int origin = form.origin(rowName);
      Object old = origin >= 0 && origin < before.size() ? before.get(origin) : null;
      Object value =
          field.storesNodes()
              ? readNode(field.entry(), rowName, old, mayGo || old == null)
              : readValue(field.entry(), rowName, before);
      staying.remove(old);
      if (value != null) {
        values.add(value);
      }
    }
    values.addAll(staying);
    try {
      Validators.checkNumber(field, values.size());
    } catch (Mistyped mistake) {
      errors.put(name, mistake.words());
    }
    return values.isEmpty() ? null : List.copyOf(values);
  }

  private @Nullable Object readValue(FieldDefinition entry, String name, List<?> before) {
    Object kept = SingleValues.kept(form.text(name), before);
    return kept != null ? kept : readSingle(entry, name, form.text(name), null);
  }

  private @Nullable Object readNode(
      FieldDefinition entry, String name, @Nullable Object before, boolean mayGo) {
    Map<String, Object> node = Stored.node(before);
    switch (entry.kind()) {
      case "compositeField" -> {
        if (mayGo && isUntouched(entry.properties(), name)) {
          return null;
        }
        readAll(entry.properties(), name + ".", "", node);
      }
      case "switchableField" -> readChoice(entry, name, entry.name(), "", node);
      default -> {
        Object value = readSingle(entry, name, form.text(name), node.get(entry.name()));
        put(node, entry.name(), value);
        return value == null ? null : node;
      }
    }
    return node.isEmpty() ? null : node;
  }

  /** Whether nothing was typed in these fields but what they start with. */
  private boolean isUntouched(List<FieldDefinition> fields, String name) {
    return languages.each(fields).stream()
        .allMatch(
            field -> {
              String parameter = name + "." + field.name();
              return form.blank(parameter)
                  || form.text(parameter).equals(field.defaultValue())
                  || field.readOnly();
            });
  }

  private void demand(FieldDefinition field, String name, @Nullable Object value) {
    if (value == null && needed.test(field)) {
      errors.putIfAbsent(
          name,
          field.requiredErrorMessage() == null
              ? "Vul ‘" + field.label() + "’ in."
              : field.requiredErrorMessage());
    }
  }

  /** What the names of the properties beside a property start with. */
  private static String prefixOf(FieldDefinition field, String property) {
    return property.substring(0, property.length() - field.name().length());
  }

  private static void put(Map<String, Object> node, String property, @Nullable Object value) {
    if (value == null) {
      node.remove(property);
    } else {
      node.put(property, value);
    }
  }
}
