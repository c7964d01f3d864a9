package nl.vrijplaats.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;

/** JSON schemas of what an endpoint delivers, from the definitions of its content types. */
final class NodeSchemas {

  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> NAMES = Map.of("type", "array", "items", TEXT);

  private NodeSchemas() {}

  /** Adds the schema of a type, and answers with a reference to it. */
  static Map<String, String> add(Map<String, Object> schemas, Endpoint endpoint, ContentType type) {
    String name = endpoint.path().replace('/', '.') + "." + type.name();
    schemas.put(name, node(endpoint, type, type.properties(), endpoint.depth()));
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  /** A node of which nothing more is known. */
  static Map<String, Object> anyNode() {
    return closed(identity());
  }

  /** The body of an error. */
  static Map<String, Object> error() {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("code", TEXT);
    properties.put("message", TEXT);
    return Map.of(
        "type",
        "object",
        "properties",
        Map.of("error", Map.of("type", "object", "properties", properties)));
  }

  private static Map<String, Object> node(
      Endpoint endpoint, ContentType type, List<PropertyDefinition> definitions, int depth) {
    Map<String, Object> properties = identity();
    var projection = Projection.of(endpoint);
    for (PropertyDefinition definition : definitions) {
      if (definition.kind() == PropertyKind.SUB_MODEL) {
        if (depth > 0) {
          properties.put(definition.name(), part(endpoint, type, definition, depth - 1));
        }
      } else if (projection.shows(definition.name())) {
        Map<String, Object> value = value(endpoint, definition);
        properties.put(
            definition.name(),
            definition.multiple() ? Map.of("type", "array", "items", value) : value);
      }
    }
    properties.put("@nodes", NAMES);
    return closed(properties);
  }

  private static Map<String, Object> identity() {
    var properties = new LinkedHashMap<String, Object>();
    List.of("@name", "@path", "@id", "@nodeType").forEach(name -> properties.put(name, TEXT));
    return properties;
  }

  private static Map<String, Object> closed(Map<String, Object> properties) {
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.of("@name", "@path", "@id", "@nodeType", "@nodes"));
  }

  /** Several are the children 0, 1, … of one. */
  private static Map<String, Object> part(
      Endpoint endpoint, ContentType type, PropertyDefinition definition, int depth) {
    var model = type.subModels().get(String.valueOf(definition.target()));
    List<PropertyDefinition> definitions = model == null ? List.of() : model.properties();
    if (!definition.multiple()) {
      return node(endpoint, type, definitions, depth);
    }
    Map<String, Object> properties = identity();
    properties.put("@nodes", NAMES);
    var all = new LinkedHashMap<>(closed(properties));
    if (depth > 0) {
      all.put(
          "patternProperties", Map.of("^[0-9]+$", node(endpoint, type, definitions, depth - 1)));
    }
    return all;
  }

  private static Map<String, Object> value(Endpoint endpoint, PropertyDefinition definition) {
    boolean resolved =
        endpoint.references().stream()
            .anyMatch(reference -> reference.propertyName().matcher(definition.name()).matches());
    return switch (definition.kind()) {
      case BOOLEAN -> Map.of("type", "boolean");
      case LONG -> Map.of("type", "integer", "format", "int64");
      case DOUBLE, DECIMAL -> Map.of("type", "number");
      case DATE -> Map.of("type", "string", "format", "date-time");
      case RICH_TEXT -> Map.of("type", "string", "contentMediaType", "text/html");
      case ASSET, PAGE, REFERENCE -> resolved ? Map.of("type", List.of("string", "object")) : TEXT;
      case STRING, SUB_MODEL ->
          definition.options().isEmpty()
              ? TEXT
              : Map.of(
                  "type",
                  "string",
                  "enum",
                  definition.options().stream().map(PropertyDefinition.Option::value).toList());
    };
  }
}
