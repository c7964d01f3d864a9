package nl.vrijplaats.lightmodule.reader;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import org.jspecify.annotations.Nullable;

/** Makes a content type of its YAML, and reports what is wrong in it. */
final class ContentTypeReader {
  private static final Set<String> KEYS =
      Set.of("name", "datasource", "model", "path", "section", "editorial", "search");
  private static final Set<String> DATASOURCE_KEYS =
      Set.of(
          "$type",
          "class",
          "workspace",
          "rootPath",
          "namespaces",
          "nodeTypeDefinition",
          "autoCreate");
  private static final Set<String> DATASOURCES = Set.of("jcrContentTypeDatasource");
  private static final Set<String> MODEL_KEYS =
      Set.of("$type", "class", "nodeType", "properties", "subModels");
  private static final Set<String> SUB_MODEL_KEYS = Set.of("name", "nodeType", "properties");
  private static final Set<String> ORDERS = Set.of("date", "title", "month", "number");

  private static final Pattern PATH = Pattern.compile("(/([a-z0-9][a-z0-9-]*|\\{\\w+}))+");
  private static final Pattern FILLED_IN = Pattern.compile("\\{(\\w+)}");
  private static final Pattern SECTION = Pattern.compile("(/[a-z0-9][a-z0-9-]*)+");

  private final String type;
  private final Set<String> types;
  private final Texts texts;
  private final Problems problems;

  /**
   * For one content type.
   *
   * @param types names of all content types, which references may name
   */
  ContentTypeReader(String type, Set<String> types, Texts texts, Problems problems) {
    this.type = type;
    this.types = types;
    this.texts = texts;
    this.problems = problems;
  }

  /** What the YAML says; to be used only where no serious problem was found. */
  ContentType read(YamlValue yaml) {
    var fields = new Fields(yaml, KEYS, problems);
    var datasource = new Fields(fields.child("datasource"), DATASOURCE_KEYS, problems);
    var model = new Fields(fields.child("model"), MODEL_KEYS, problems);
    var editorial = new Fields(fields.child("editorial"), Set.of("order", "aliases"), problems);
    var search = new Fields(fields.child("search"), Set.of("findable"), problems);

    String workspace = workspace(datasource);
    Map<String, ContentType.SubModel> subModels = subModels(model);
    List<PropertyDefinition> properties = properties(model, null, subModels.keySet());
    if (properties.isEmpty()) {
      problems.add(model.place("properties").serious("The content type has no properties", null));
    }
    refuseEndlessSubModels(model.place("subModels"), subModels);

    String path = path(fields, properties);
    return new ContentType(
        type,
        label(fields.place(), "label", type),
        label(fields.place(), "plural", type),
        workspace,
        model.text("nodeType") instanceof String nodeType ? nodeType : "mgnl:content",
        properties,
        subModels,
        path,
        section(fields, path),
        order(editorial),
        Set.copyOf(editorial.texts("aliases")),
        search.flag("findable", false));
  }

  private String workspace(Fields datasource) {
    String kind = datasource.text("$type");
    if (kind != null && !DATASOURCES.contains(kind)) {
      problems.add(
          datasource
              .place("$type")
              .serious("Unknown $type '" + kind + "'", Nearest.to(kind, DATASOURCES)));
    }
    String workspace = datasource.text("workspace");
    if (workspace == null) {
      problems.add(
          datasource.place().serious("The datasource names no workspace", "add 'workspace:'"));
      return type;
    }
    return workspace;
  }

  private Map<String, ContentType.SubModel> subModels(Fields model) {
    var subModels = new LinkedHashMap<String, ContentType.SubModel>();
    Map<String, YamlValue> written = model.named("subModels");
    written.forEach(
        (name, value) -> {
          var fields = new Fields(value, SUB_MODEL_KEYS, problems);
          subModels.put(
              name,
              new ContentType.SubModel(
                  name,
                  fields.text("nodeType") instanceof String nodeType
                      ? nodeType
                      : "mgnl:contentNode",
                  properties(fields, name, written.keySet())));
        });
    return Collections.unmodifiableMap(subModels);
  }

  private List<PropertyDefinition> properties(
      Fields owner, @Nullable String subModel, Set<String> subModels) {
    var reader = new PropertyReader(type, subModel, subModels, types, texts, problems);
    return owner.named("properties").entrySet().stream()
        .map(property -> reader.read(property.getKey(), property.getValue()))
        .toList();
  }

  /** A group inside itself would make a form without end. */
  private void refuseEndlessSubModels(Place place, Map<String, ContentType.SubModel> subModels) {
    for (String name : subModels.keySet()) {
      if (contains(subModels, name, name, new HashSet<>())) {
        problems.add(place.serious("Sub model '" + name + "' contains itself", null));
      }
    }
  }

  private static boolean contains(
      Map<String, ContentType.SubModel> subModels, String outer, String sought, Set<String> seen) {
    ContentType.SubModel group = subModels.get(outer);
    return group != null
        && seen.add(outer)
        && group.properties().stream()
            .filter(p -> p.kind() == PropertyKind.SUB_MODEL && p.target() != null)
            .anyMatch(
                p ->
                    sought.equals(p.target())
                        || contains(subModels, String.valueOf(p.target()), sought, seen));
  }

  private @Nullable String path(Fields fields, List<PropertyDefinition> properties) {
    String path = fields.text("path");
    if (path == null) {
      return null;
    }
    Place place = fields.place("path");
    if (!PATH.matcher(path).matches()) {
      problems.add(
          place.serious(
              "Path '" + path + "' is no public address",
              "lower-case steps and properties, such as '/columns/{slug}'"));
      return null;
    }
    var known = new TreeSet<String>(Set.of("slug"));
    properties.stream()
        .filter(p -> p.kind() == PropertyKind.STRING && !p.multiple())
        .forEach(p -> known.add(p.name()));
    Matcher matcher = FILLED_IN.matcher(path);
    boolean filledIn = false;
    while (matcher.find()) {
      filledIn = true;
      String name = matcher.group(1);
      if (!known.contains(name)) {
        problems.add(
            place.serious(
                "Path '%s' names '%s', which is no text property of '%s'"
                    .formatted(path, name, type),
                Nearest.to(name, known)));
      }
    }
    if (!filledIn) {
      problems.add(
          place.serious(
              "Path '" + path + "' would be the same for every item", "end it with '/{slug}'"));
    }
    return path;
  }

  private @Nullable String section(Fields fields, @Nullable String path) {
    String section = fields.text("section");
    if (section == null) {
      return null;
    }
    if (!SECTION.matcher(section).matches()) {
      problems.add(
          fields
              .place("section")
              .serious(
                  "Section '" + section + "' is no public address",
                  "lower-case steps, such as '/columns'"));
      return null;
    }
    if (path == null) {
      problems.add(
          fields
              .place("section")
              .remark("Items of this section have no page: '" + type + "' has no 'path'", null));
    }
    return section;
  }

  private String order(Fields editorial) {
    String order = editorial.text("order");
    if (order != null && !ORDERS.contains(order)) {
      problems.add(
          editorial
              .place("order")
              .remark("Unknown order '" + order + "'", Nearest.to(order, ORDERS)));
      return "date";
    }
    return order == null ? "date" : order;
  }

  private String label(Place place, String kind, String otherwise) {
    String key = type + "." + kind;
    return texts
        .first(key)
        .orElseGet(
            () -> {
              problems.add(place.remark("There is no Dutch text for '" + key + "'", null));
              return otherwise;
            });
  }
}
