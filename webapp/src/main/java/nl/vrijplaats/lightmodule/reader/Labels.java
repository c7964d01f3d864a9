package nl.vrijplaats.lightmodule.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Puts the texts for people into definitions: what is written is the key of a text, or the text
 * itself; where nothing is, the key is made of where the definition stands, as Magnolia does.
 */
final class Labels {
  private static final String LABEL = "label";
  private static final String DESCRIPTION = "description";

  private final Texts texts;
  private final Problems problems;

  Labels(Texts texts, Problems problems) {
    this.texts = texts;
    this.problems = problems;
  }

  /** A dialog with its texts; the path is that below {@code dialogs/}. */
  YamlValue.Mapping dialog(String module, String path, YamlValue.Mapping tree) {
    String dotted = path.replace('/', '.');
    var owners = List.of(module + "." + dotted, module + ".dialogs." + dotted, dotted);
    YamlValue.Mapping form = tree.child("form");
    YamlValue.Mapping titled =
        tree.get(LABEL) == null && form.get(LABEL) instanceof YamlValue.Text inForm
            ? tree.with(LABEL, inForm)
            : tree;
    return named(titled, LABEL, owners, lastStep(path)).with("form", form(form, owners));
  }

  /** An app with its texts. */
  YamlValue.Mapping app(String name, YamlValue.Mapping tree) {
    var owners = new ArrayList<>(List.of(name));
    if (tree.text("contentType") instanceof String type) {
      owners.add(type);
    }
    owners.add("properties");
    YamlValue.Mapping subApps =
        each(
            tree.child("subApps"),
            (subApp, map) ->
                map.get("form") == null ? map : map.with("form", form(map.child("form"), owners)));
    YamlValue.Mapping titled = named(tree, LABEL, List.of(name, name + ".app"), name);
    return tree.get("subApps") == null ? titled : titled.with("subApps", subApps);
  }

  /** A template with its title and those of its areas. */
  YamlValue.Mapping template(String module, String path, YamlValue.Mapping tree) {
    String dotted = path.replace('/', '.');
    var owners = List.of(module + "." + dotted, module + ".templates." + dotted, dotted);
    return areas(described(named(tree, "title", owners, lastStep(path)), owners), owners);
  }

  private YamlValue.Mapping areas(YamlValue.Mapping owner, List<String> owners) {
    if (owner.get("areas") == null) {
      return owner;
    }
    return owner.with(
        "areas",
        each(
            owner.child("areas"),
            (name, area) -> {
              List<String> below = below(owners, "areas." + name);
              return areas(described(named(area, "title", below, name), below), below);
            }));
  }

  private YamlValue.Mapping form(YamlValue.Mapping form, List<String> owners) {
    YamlValue.Mapping changed = form;
    if (form.get("properties") != null) {
      changed = changed.with("properties", fields(form.child("properties"), owners));
    }
    if (form.get("layout") instanceof YamlValue.Mapping layout && layout.get("tabs") != null) {
      YamlValue.Mapping tabs =
          each(
              layout.child("tabs"),
              (name, tab) -> {
                List<String> tabOwners = new ArrayList<>(below(owners, "tabs." + name));
                tabOwners.addAll(below(owners, name));
                return named(tab, LABEL, tabOwners, name);
              });
      changed = changed.with("layout", layout.with("tabs", tabs));
    }
    return changed;
  }

  private YamlValue.Mapping fields(YamlValue.Mapping fields, List<String> owners) {
    return each(fields, (name, field) -> field(name, field, owners));
  }

  private YamlValue.Mapping field(String name, YamlValue.Mapping field, List<String> owners) {
    List<String> below = below(owners, name);
    YamlValue.Mapping changed = described(label(name, field, below), below);
    for (String key : List.of("placeholder", "requiredErrorMessage", "buttonLabel")) {
      changed = written(changed, key);
    }
    if (field.get("validators") != null) {
      changed =
          changed.with(
              "validators",
              each(field.child("validators"), (each, map) -> written(map, "errorMessage")));
    }
    return inner(name, options(changed, below), below);
  }

  /** The fields inside a field. */
  private YamlValue.Mapping inner(String name, YamlValue.Mapping field, List<String> below) {
    YamlValue.Mapping changed = field;
    if (field.get("properties") != null) {
      changed = changed.with("properties", fields(field.child("properties"), below));
    }
    if (field.get("field") instanceof YamlValue.Mapping one) {
      YamlValue.Mapping labelled =
          one.get(LABEL) == null && field.get(LABEL) instanceof YamlValue label
              ? one.with(LABEL, label)
              : one;
      changed = changed.with("field", field(name, labelled, below));
    }
    if (field.get("forms") != null) {
      changed =
          changed.with(
              "forms",
              each(
                  field.child("forms"),
                  (form, map) -> form(named(map, LABEL, below(below, form), form), below)));
    }
    return changed;
  }

  private YamlValue.Mapping label(String name, YamlValue.Mapping field, List<String> owners) {
    if (field.get(LABEL) == null
        && !"hiddenField".equals(field.text("$type"))
        && found(owners, LABEL).isEmpty()) {
      problems.add(
          field
              .place()
              .remark(
                  "There is no text for field '" + name + "'",
                  "add '" + owners.getFirst() + ".label'"));
    }
    return named(field, LABEL, owners, name);
  }

  private YamlValue.Mapping options(YamlValue.Mapping field, List<String> owners) {
    if (!(field.get("datasource") instanceof YamlValue.Mapping datasource)
        || datasource.get("options") == null) {
      return field;
    }
    YamlValue.Mapping options =
        each(
            datasource.child("options"),
            (name, option) -> {
              String value = option.text("value") instanceof String text ? text : name;
              return named(option, LABEL, below(owners, "options." + name), value);
            });
    return field.with("datasource", datasource.with("options", options));
  }

  private YamlValue.Mapping described(YamlValue.Mapping map, List<String> owners) {
    if (map.get(DESCRIPTION) != null) {
      return written(map, DESCRIPTION);
    }
    return found(owners, DESCRIPTION)
        .map(text -> map.with(DESCRIPTION, YamlValue.Text.of(map.place(), text)))
        .orElse(map);
  }

  /** With the text for that key: of what is written, else of its owners, else that name. */
  private YamlValue.Mapping named(
      YamlValue.Mapping map, String key, List<String> owners, String otherwise) {
    if (map.text(key) != null) {
      return written(map, key);
    }
    return map.with(key, YamlValue.Text.of(map.place(), found(owners, key).orElse(otherwise)));
  }

  /** What is written may be the key of a text. */
  private YamlValue.Mapping written(YamlValue.Mapping map, String key) {
    @Nullable String text = map.text(key);
    YamlValue there = map.get(key);
    if (text == null || there == null) {
      return map;
    }
    return texts
        .first(text)
        .map(found -> map.with(key, YamlValue.Text.of(there.place(), found)))
        .orElse(map);
  }

  private Optional<String> found(List<String> owners, String key) {
    return texts.first(owners.stream().map(owner -> owner + "." + key).toArray(String[]::new));
  }

  private static List<String> below(List<String> owners, String name) {
    return owners.stream().map(owner -> owner + "." + name).toList();
  }

  private static YamlValue.Mapping each(
      YamlValue.Mapping map, BiFunction<String, YamlValue.Mapping, YamlValue> change) {
    Map<String, YamlValue> changed = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (name, value) ->
                changed.put(
                    name,
                    switch (value) {
                      case YamlValue.Mapping below -> change.apply(name, below);
                      case YamlValue.Text text when text.text() == null ->
                          change.apply(name, YamlValue.Mapping.empty(text.place()));
                      default -> value;
                    }));
    return new YamlValue.Mapping(map.place(), map.override(), changed);
  }

  private static String lastStep(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
