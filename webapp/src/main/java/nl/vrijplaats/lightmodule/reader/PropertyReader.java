package nl.vrijplaats.lightmodule.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import org.jspecify.annotations.Nullable;

/** Makes property definitions of their YAML, and reports what is wrong in them. */
final class PropertyReader {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "type",
          "label",
          "description",
          "defaultValue",
          "readOnly",
          "required",
          "i18n",
          "multiple",
          "options",
          "search");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
  private static final String REFERENCE = "reference:";

  /** Types as JCR writes them; these count upper and lower case. */
  private static final Map<String, PropertyKind> JCR_TYPES =
      Map.of(
          "String", PropertyKind.STRING,
          "Boolean", PropertyKind.BOOLEAN,
          "Decimal", PropertyKind.DECIMAL,
          "Double", PropertyKind.DOUBLE,
          "Long", PropertyKind.LONG,
          "Date", PropertyKind.DATE);

  /** Types of Magnolia's own, in lower case; these do not count upper and lower case. */
  private static final Map<String, PropertyKind> OWN_TYPES =
      Map.of(
          "richtext", PropertyKind.RICH_TEXT,
          "asset", PropertyKind.ASSET,
          "page", PropertyKind.PAGE);

  /** What a property holds, and of which type or group that is. */
  private record Held(PropertyKind kind, @Nullable String target) {}

  private final String type;
  private final @Nullable String subModel;
  private final Set<String> subModels;
  private final Set<String> types;
  private final Texts texts;
  private final Problems problems;

  /**
   * For the properties of one content type or sub model.
   *
   * @param subModel name of the sub model the properties are in, or null
   * @param subModels names of the sub models of the content type
   * @param types names of all content types
   */
  PropertyReader(
      String type,
      @Nullable String subModel,
      Set<String> subModels,
      Set<String> types,
      Texts texts,
      Problems problems) {
    this.type = type;
    this.subModel = subModel;
    this.subModels = subModels;
    this.types = types;
    this.texts = texts;
    this.problems = problems;
  }

  PropertyDefinition read(String name, YamlValue value) {
    var fields = new Fields(value, KEYS, problems);
    if (!NAME.matcher(name).matches()) {
      problems.add(
          fields
              .place()
              .serious(
                  "'" + name + "' cannot be the name of a property",
                  "letters, digits, '_' and '-' only"));
    }
    Held held = held(fields);
    List<PropertyDefinition.Option> options = options(name, fields);
    var search = new Fields(fields.child("search"), Set.of("boost", "facet"), problems);
    return new PropertyDefinition(
        name,
        held.kind(),
        held.target(),
        label(name, fields),
        help(name, fields),
        fields.flag("required", false),
        fields.flag("multiple", false),
        fields.flag("i18n", false),
        fields.flag("readOnly", false),
        defaultValue(fields, held.kind(), options),
        options,
        search.number("boost", 0),
        search.flag("facet", false));
  }

  private Held held(Fields fields) {
    String written = fields.text("type");
    if (written == null) {
      return new Held(PropertyKind.STRING, null);
    }
    PropertyKind kind = JCR_TYPES.get(written);
    if (kind == null) {
      kind = OWN_TYPES.get(written.toLowerCase(Locale.ROOT));
    }
    if (kind != null) {
      return new Held(kind, null);
    }
    if (written.startsWith(REFERENCE)) {
      return reference(fields, written.substring(REFERENCE.length()).strip());
    }
    if (subModels.contains(written)) {
      return new Held(PropertyKind.SUB_MODEL, written);
    }
    if (types.contains(written)) {
      return new Held(PropertyKind.REFERENCE, written);
    }
    var known = new TreeSet<>(JCR_TYPES.keySet());
    known.addAll(Set.of("richText", "asset", "page"));
    known.addAll(subModels);
    known.addAll(types);
    types.forEach(each -> known.add(REFERENCE + each));
    problems.add(
        fields
            .place("type")
            .serious("Unknown property type '" + written + "'", Nearest.to(written, known)));
    return new Held(PropertyKind.STRING, null);
  }

  private Held reference(Fields fields, String target) {
    if (!types.contains(target)) {
      problems.add(
          fields
              .place("type")
              .serious(
                  "Reference to '" + target + "', which is no content type",
                  Nearest.to(target, types)));
    }
    return new Held(PropertyKind.REFERENCE, target);
  }

  private List<PropertyDefinition.Option> options(String property, Fields fields) {
    var options = new ArrayList<PropertyDefinition.Option>();
    fields
        .named("options")
        .forEach(
            (name, item) -> {
              var option = new Fields(item, Set.of("name", "value", "label"), problems);
              String value = option.text("value") instanceof String text ? text : name;
              options.add(
                  new PropertyDefinition.Option(value, optionLabel(property, value, option)));
            });
    return List.copyOf(options);
  }

  private String optionLabel(String property, String value, Fields option) {
    return explicit(option)
        .or(() -> text(property, "options." + value))
        .orElseGet(
            () -> {
              problems.add(
                  option
                      .place()
                      .remark(
                          "There is no Dutch text for value '%s' of '%s'"
                              .formatted(value, property),
                          "add '%s.%s.options.%s'".formatted(type, property, value)));
              return value;
            });
  }

  private String label(String name, Fields fields) {
    return explicit(fields)
        .or(() -> text(name, "label"))
        .orElseGet(
            () -> {
              problems.add(
                  fields
                      .place()
                      .remark(
                          "There is no Dutch text for property '" + name + "'",
                          "add '%s.%s.label'".formatted(owner(), name)));
              return name;
            });
  }

  private @Nullable String help(String name, Fields fields) {
    String written = fields.text("description");
    return written != null
        ? texts.first(written).orElse(written)
        : text(name, "description").orElse(null);
  }

  /** A label written in the definition: the key of a text, or the text itself. */
  private Optional<String> explicit(Fields fields) {
    return Optional.ofNullable(fields.text("label"))
        .map(written -> texts.first(written).orElse(written));
  }

  private Optional<String> text(String property, String kind) {
    String own = owner() + "." + property + "." + kind;
    String shared = "properties." + property + "." + kind;
    return texts.first(own, shared);
  }

  private String owner() {
    return subModel == null ? type : type + "." + subModel;
  }

  private @Nullable String defaultValue(
      Fields fields, PropertyKind kind, List<PropertyDefinition.Option> options) {
    String text = fields.text("defaultValue");
    if (text == null || fits(text, kind, options)) {
      return text;
    }
    problems.add(
        fields
            .place("defaultValue")
            .remark("Default value '" + text + "' is no value of this property", null));
    return null;
  }

  private static boolean fits(
      String text, PropertyKind kind, List<PropertyDefinition.Option> options) {
    if (!options.isEmpty()) {
      return options.stream().anyMatch(option -> option.value().equals(text));
    }
    return switch (kind) {
      case BOOLEAN -> Set.of("true", "false").contains(text.toLowerCase(Locale.ROOT));
      case LONG -> text.matches("[+-]?\\d{1,18}");
      case DECIMAL, DOUBLE -> text.matches("[+-]?\\d{1,15}(\\.\\d{1,15})?");
      default -> true;
    };
  }
}
