package nl.vrijplaats.lightmodule.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Forms as Magnolia 5 wrote them, in the words of Magnolia 6: tabs with fields become fields and a
 * layout, options of a field its datasource, fields of a group its properties.
 */
final class LegacyForms {
  private static final String OLD_PACKAGE = "info.magnolia.ui.form.field.definition.";
  private static final Set<String> ASSETS = Set.of("assets", "dam", "dam-app");
  private static final Set<String> PAGES = Set.of("pages", "pages-app", "website");

  private LegacyForms() {}

  /** A dialog or sub app, with the form below that key in new words where it is in old ones. */
  static YamlValue.Mapping inside(YamlValue.Mapping owner, String key) {
    return owner.get(key) instanceof YamlValue.Mapping form ? owner.with(key, form(form)) : owner;
  }

  private static YamlValue.Mapping form(YamlValue.Mapping form) {
    if (form.get("tabs") == null) {
      return form.get("properties") == null
          ? form
          : form.with("properties", fields(form.child("properties")));
    }
    MadeUp layout = MadeUp.of(form.place(), "tabbedLayout");
    MadeUp tabs = MadeUp.at(form.place());
    var fields = new LinkedHashMap<String, YamlValue>();
    form.child("tabs").entries().forEach((name, tab) -> tabs.put(name, tab(tab, fields)));
    YamlValue.Mapping properties =
        YamlValue.merged(
            new YamlValue.Mapping(form.place(), false, fields), form.child("properties"));
    return form.without("tabs")
        .with("properties", fields(properties))
        .with("layout", layout.put("tabs", tabs).map());
  }

  /** A tab with the names of its fields; the fields themselves are collected. */
  private static YamlValue tab(YamlValue tab, Map<String, YamlValue> fields) {
    if (!(tab instanceof YamlValue.Mapping map)) {
      return tab;
    }
    MadeUp names = MadeUp.at(map.place());
    map.child("fields")
        .entries()
        .forEach(
            (name, field) -> {
              fields.put(name, field);
              names.put(name, MadeUp.at(field.place()));
            });
    return map.with("fields", names.map());
  }

  private static YamlValue.Mapping fields(YamlValue.Mapping fields) {
    var changed = new LinkedHashMap<String, YamlValue>();
    fields
        .entries()
        .forEach(
            (name, field) ->
                changed.put(name, field instanceof YamlValue.Mapping map ? field(map) : field));
    return new YamlValue.Mapping(fields.place(), fields.override(), changed);
  }

  /** A field in new words, with the fields inside it. */
  private static YamlValue.Mapping field(YamlValue.Mapping field) {
    YamlValue.Mapping changed = isOld(field) ? inNewWords(field) : field;
    if (changed.get("layout") instanceof YamlValue.Text layout) {
      changed = laidOut(changed, layout);
    }
    if (changed.get("properties") != null) {
      changed = changed.with("properties", fields(changed.child("properties")));
    }
    if (changed.get("field") instanceof YamlValue.Mapping inner) {
      changed = changed.with("field", field(inner));
    }
    if (changed.get("forms") != null) {
      MadeUp forms = MadeUp.at(changed.place());
      changed
          .child("forms")
          .entries()
          .forEach(
              (name, form) ->
                  forms.put(name, form instanceof YamlValue.Mapping map ? form(map) : form));
      changed = changed.with("forms", forms.map());
    }
    return changed;
  }

  /** A group of boxes may name its layout in one word, of which nothing depends here. */
  private static YamlValue.Mapping laidOut(YamlValue.Mapping field, YamlValue.Text layout) {
    String kind = layout.text() == null ? null : BeanTypes.get().shortName("layout", layout.text());
    return kind == null
        ? field.without("layout")
        : field.with("layout", MadeUp.of(layout.place(), kind).map());
  }

  private static boolean isOld(YamlValue.Mapping field) {
    String type = field.text("class");
    return field.get("fieldType") != null || (type != null && type.startsWith(OLD_PACKAGE));
  }

  private static YamlValue.Mapping inNewWords(YamlValue.Mapping field) {
    String kind = kind(field);
    YamlValue written =
        field.get("fieldType") instanceof YamlValue type ? type : field.get("class");
    Place place = written == null ? field.place() : written.place();
    YamlValue.Mapping changed =
        field
            .without("class", "fieldType", "transformerClass", "identifierToPathConverter")
            .with("$type", YamlValue.Text.of(place, kind));
    return switch (kind) {
      case "compositeField" ->
          stored(renamed(changed, "fields", "properties"), field.text("transformerClass"));
      case "switchableField" -> stored(switchable(changed), field.text("transformerClass"));
      case "linkField", "pageLinkField", "damLinkField" -> link(changed);
      default -> options(changed);
    };
  }

  private static String kind(YamlValue.Mapping field) {
    String written = field.text("fieldType");
    if (written == null) {
      written = String.valueOf(field.text("class"));
    }
    String kind = BeanTypes.get().shortName("field", written);
    if (kind == null) {
      return written;
    }
    if (kind.equals("radioButtonGroupField") && "true".equals(field.text("multiselect"))) {
      return "checkBoxGroupField";
    }
    String app =
        field.text("appName") instanceof String name ? name : field.text("targetWorkspace");
    if (kind.equals("linkField") && app != null) {
      return ASSETS.contains(app) ? "damLinkField" : PAGES.contains(app) ? "pageLinkField" : kind;
    }
    return kind;
  }

  private static YamlValue.Mapping renamed(YamlValue.Mapping map, String old, String key) {
    YamlValue value = map.get(old);
    return value == null ? map : map.without(old).with(key, map.child(old));
  }

  /**
   * Where the values of a group are: under the name of the group and their own, unless it has a
   * transformer that leaves its fields their own names.
   */
  private static YamlValue.Mapping stored(YamlValue.Mapping group, @Nullable String transformer) {
    boolean ownNames =
        transformer != null && (transformer.contains("NoOp") || transformer.contains("Delegating"));
    return ownNames || group.get("itemProvider") != null
        ? group
        : group.with(
            "itemProvider", MadeUp.of(group.place(), "compatibleJcrCompositeProvider").map());
  }

  private static YamlValue.Mapping options(YamlValue.Mapping field) {
    YamlValue options = field.get("options");
    YamlValue.Mapping changed = field.without("options", "multiselect");
    return options == null ? changed : changed.with("datasource", choice(field, options).map());
  }

  private static MadeUp choice(YamlValue.Mapping field, YamlValue options) {
    return MadeUp.of(field.place(), "optionListDatasource").put("options", options);
  }

  private static YamlValue.Mapping link(YamlValue.Mapping field) {
    YamlValue.@Nullable Mapping datasource = null;
    String workspace = field.text("targetWorkspace");
    if (workspace != null) {
      datasource =
          MadeUp.of(field.place(), "jcrDatasource")
              .text("workspace", workspace)
              .text("rootPath", field.text("targetTreeRootPath"))
              .map();
    }
    YamlValue.Mapping changed =
        field.without(
            "targetWorkspace",
            "targetTreeRootPath",
            "appName",
            "targetPropertyToPopulate",
            "contentPreviewDefinition");
    return datasource == null ? changed : changed.with("datasource", datasource);
  }

  /** One field per choice becomes a form per choice. */
  private static YamlValue.Mapping switchable(YamlValue.Mapping field) {
    MadeUp forms = MadeUp.at(field.place());
    field
        .child("fields")
        .entries()
        .forEach(
            (name, each) -> {
              YamlValue inner =
                  each instanceof YamlValue.Mapping map && map.get("fields") != null
                      ? map.child("fields")
                      : MadeUp.at(each.place()).put(name, each).map();
              forms.put(name, MadeUp.at(each.place()).put("properties", inner));
            });
    boolean select = "select".equals(field.text("selectionType"));
    MadeUp chooser =
        MadeUp.of(field.place(), select ? "comboBoxField" : "radioButtonGroupField")
            .text("label", field.text("label"));
    if (field.get("options") instanceof YamlValue options) {
      chooser.put("datasource", choice(field, options));
    }
    return field
        .without("fields", "options", "selectionType")
        .with("field", chooser.map())
        .with("forms", forms.map());
  }
}
