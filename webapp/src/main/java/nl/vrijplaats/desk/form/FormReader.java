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
                ? readRows(field, name, list(before))
                : control.choosesSeveral()
                    ? readSeveral(field, control, name, list(before))
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

  private @Nullable Object start(FieldDefinition field) {
    try {
      return field.defaultValue() == null ? null : ValueType.of(field).read(field.defaultValue());
    } catch (Mistyped notOfItsType) {
      return field.defaultValue();
    }
  }

  private @Nullable Object readSeveral(
      FieldDefinition field, Control control, String name, List<?> before) {
    var values = new ArrayList<>();
    try {
      for (String typed : control == Control.TOKENS ? tokens(name) : form.several(name)) {
        Object kept = kept(typed, before);
        Object value =
            kept != null
                ? kept
                : control == Control.TOKENS && isFree(field)
                    ? single.read(field, typed, null)
                    : single.chosen(field, typed);
        if (value != null && !values.contains(value)) {
          values.add(value);
        }
      }
    } catch (Mistyped mistake) {
      errors.put(name, mistake.words());
    }
    return values.isEmpty() ? null : List.copyOf(values);
  }

  private List<String> tokens(String name) {
    return List.of(form.text(name).split(",")).stream()
        .map(String::strip)
        .filter(token -> !token.isEmpty())
        .toList();
  }

  private static boolean isFree(FieldDefinition field) {
    return field.settings().flag("newTokensAllowed", field.options().isEmpty())
        && !Choices.areItems(field);
  }

  /** What stood there before in those words. */
  private static @Nullable Object kept(String typed, List<?> before) {
    return before.stream()
        .filter(value -> ValueType.write(value).equals(typed))
        .findFirst()
        .orElse(null);
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
    Map<String, Object> part = map(before);
    readAll(fields, name + ".", "", part);
    return part.isEmpty() ? null : part;
  }

  private void readSwitch(
      FieldDefinition field, String name, String property, Map<String, Object> node) {
    if (field.inside() == Inside.CHILD_NODE) {
      String child = prefixOf(field, property) + field.nodeName();
      Map<String, Object> part = map(node.get(child));
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
    FieldDefinition entry = field.entry();
    var values = new ArrayList<>();
    for (int row : form.rows(name)) {
      String rowName = name + "." + row;
      Object value =
          field.storesNodes()
              ? readNode(entry, rowName, before)
              : readValue(entry, rowName, before);
      if (value != null) {
        values.add(value);
      }
    }
    checkNumber(field, name, values.size());
    return values.isEmpty() ? null : List.copyOf(values);
  }

  private @Nullable Object readValue(FieldDefinition entry, String name, List<?> before) {
    Object kept = kept(form.text(name), before);
    return kept != null ? kept : readSingle(entry, name, form.text(name), null);
  }

  private @Nullable Object readNode(FieldDefinition entry, String name, List<?> before) {
    int origin = form.origin(name);
    Map<String, Object> node =
        map(origin >= 0 && origin < before.size() ? before.get(origin) : null);
    switch (entry.kind()) {
      case "compositeField" -> {
        if (isUntouched(entry.properties(), name)) {
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

  private void checkNumber(FieldDefinition field, String name, int number) {
    long most = field.settings().number("maxItems", Long.MAX_VALUE);
    long least = field.settings().number("minItems", 0);
    if (number > most) {
      errors.put(name, "Dit zijn er te veel: %d. Er passen er %d in.".formatted(number, most));
    } else if (number < least && number > 0) {
      errors.put(
          name, "Dit zijn er te weinig: %d. Het moeten er %d zijn.".formatted(number, least));
    }
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

  private static Map<String, Object> map(@Nullable Object value) {
    var map = new LinkedHashMap<String, Object>();
    if (value instanceof Map<?, ?> stored) {
      stored.forEach((name, each) -> map.put(String.valueOf(name), each));
    }
    return map;
  }

  private static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
  }
}
