package nl.vrijplaats.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Describes the endpoints in force as OpenAPI 3.1, for programs and for who writes them. */
@Controller
class OpenApi {

  private final Endpoints endpoints;
  private final LightModules modules;
  private final JsonMapper json;
  private final String baseUrl;

  OpenApi(
      Endpoints endpoints,
      LightModules modules,
      JsonMapper json,
      @Value("${vrijplaats.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
    this.endpoints = endpoints;
    this.modules = modules;
    this.json = json;
    this.baseUrl = baseUrl;
  }

  @GetMapping("/.rest/openapi.json")
  ResponseEntity<byte[]> describe() {
    return JsonAnswer.of(json.writeValueAsBytes(description())).send(false);
  }

  private Map<String, Object> description() {
    var paths = new LinkedHashMap<String, Object>();
    var schemas = new LinkedHashMap<String, Object>();
    for (Endpoint endpoint : endpoints.all()) {
      String path = "/.rest/" + endpoint.path();
      var node = oneOf(endpoint, schemas);
      paths.put(path, get(query(endpoint, listOf(node))));
      paths.put(path + "/{path}", get(read(endpoint, node, "Reads one node.")));
      paths.put(
          path + "/{path}@nodes",
          get(read(endpoint, Map.of("type", "array", "items", node), "Lists the child nodes.")));
    }
    schemas.put("Error", NodeSchemas.error());
    var all = new LinkedHashMap<String, Object>();
    all.put("openapi", "3.1.0");
    all.put(
        "info",
        Map.of(
            "title",
            modules.text("site.name"),
            "version",
            "1",
            "summary",
            "What is public, as JSON."));
    all.put("servers", List.of(Map.of("url", baseUrl)));
    all.put("paths", paths);
    all.put("components", Map.of("schemas", schemas));
    return all;
  }

  /** What a node of an endpoint may be; the schemas it refers to are added to those. */
  private Map<String, Object> oneOf(Endpoint endpoint, Map<String, Object> schemas) {
    List<Map<String, String>> types =
        modules.contentTypes().stream()
            .filter(type -> type.workspace().equals(endpoint.workspace()))
            .filter(type -> isOf(endpoint, type))
            .map(type -> NodeSchemas.add(schemas, endpoint, type))
            .toList();
    return types.isEmpty() ? NodeSchemas.anyNode() : Map.of("anyOf", types);
  }

  private static boolean isOf(Endpoint endpoint, ContentType type) {
    return NodeTypes.match(type.nodeType(), true, endpoint.nodeTypes(), endpoint.strict());
  }

  private static Map<String, Object> listOf(Map<String, Object> node) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("total", Map.of("type", "integer", "description", "Number of matches."));
    properties.put("offset", Map.of("type", "integer"));
    properties.put("limit", Map.of("type", "integer"));
    properties.put("results", Map.of("type", "array", "items", node));
    return Map.of(
        "type", "object", "properties", properties, "required", List.copyOf(properties.keySet()));
  }

  private static Map<String, Object> get(Map<String, Object> operation) {
    return Map.of("get", operation);
  }

  private static Map<String, Object> read(
      Endpoint endpoint, Map<String, Object> schema, String summary) {
    Map<String, Object> path =
        parameter("path", "Path of the node below " + endpoint.rootPath() + "; may hold slashes.");
    path.put("in", "path");
    path.put("required", true);
    return operation(endpoint, summary, List.of(path, lang()), schema);
  }

  private static Map<String, Object> query(Endpoint endpoint, Map<String, Object> schema) {
    Map<String, Object> limit = parameter("limit", "Number of results at the most.");
    limit.put(
        "schema",
        Map.of(
            "type",
            "integer",
            "minimum",
            0,
            "maximum",
            endpoint.maxLimit(),
            "default",
            endpoint.limit()));
    Map<String, Object> offset = parameter("offset", "How many to pass over.");
    offset.put("schema", Map.of("type", "integer", "minimum", 0, "default", 0));
    Map<String, Object> filter =
        parameter(
            "filter",
            "Every other parameter is a filter on the property of that name: name=value or"
                + " name[operator]=value, with eq, ne, lt, lte, gt, gte, like, ilike, in, not-in"
                + " or null. a|b means a or b; in takes low~high; days are yyyy-MM-dd. @name,"
                + " @path and @ancestor may be filtered on too.");
    filter.put("style", "form");
    filter.put("explode", true);
    filter.put(
        "schema", Map.of("type", "object", "additionalProperties", Map.of("type", "string")));
    return operation(
        endpoint,
        "Finds nodes.",
        List.of(
            parameter("q", "Words that all stand in the node; thi* is the beginning of one."),
            parameter("orderBy", "Properties, each with asc or desc: date desc,title"),
            limit,
            offset,
            lang(),
            parameter("nodeTypes", "Only these types, separated by commas."),
            parameter("properties", "Show only these, separated by commas."),
            parameter("excludeProperties", "Leave these out, separated by commas."),
            filter),
        schema);
  }

  private static Map<String, Object> lang() {
    return parameter(
        "lang", "Language, or all to see each under its own name; else Accept-Language counts.");
  }

  private static Map<String, Object> parameter(String name, String description) {
    var parameter = new LinkedHashMap<String, Object>();
    parameter.put("name", name);
    parameter.put("in", "query");
    parameter.put("description", description);
    parameter.put("schema", Map.of("type", "string"));
    return parameter;
  }

  private static Map<String, Object> operation(
      Endpoint endpoint,
      String summary,
      List<Map<String, Object>> parameters,
      Map<String, Object> schema) {
    var responses = new LinkedHashMap<String, Object>();
    responses.put("200", answer("What was asked for.", schema));
    responses.put(
        "304", Map.of("description", "The answer with the ETag that was sent still holds."));
    Map<String, Object> error = Map.of("$ref", "#/components/schemas/Error");
    responses.put("400", answer("A parameter cannot be understood.", error));
    responses.put("404", answer("There is no such node.", error));
    responses.put("500", answer("An operator is invalid.", error));
    var operation = new LinkedHashMap<String, Object>();
    operation.put("tags", List.of(endpoint.path()));
    operation.put("summary", summary);
    operation.put("parameters", parameters);
    operation.put("responses", responses);
    return operation;
  }

  private static Map<String, Object> answer(String description, Map<String, Object> schema) {
    return Map.of(
        "description",
        description,
        "content",
        Map.of("application/json", Map.of("schema", schema)));
  }
}
