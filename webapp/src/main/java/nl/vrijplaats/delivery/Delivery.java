package nl.vrijplaats.delivery;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vrijplaats.asset.AssetLinks;
import nl.vrijplaats.asset.Assets;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.PatternTooComplex;
import nl.vrijplaats.catalogue.PropertyCondition;
import nl.vrijplaats.catalogue.PropertyQuery;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what an endpoint is asked: one node, the children of one, or a list. Everything is as
 * JSON in UTF-8. Safe for use by many threads.
 */
@Component
class Delivery {

  private static final Set<PropertyKind> TEXTS =
      Set.of(PropertyKind.STRING, PropertyKind.RICH_TEXT);

  private final Nodes nodes;
  private final Catalogue catalogue;
  private final LightModules modules;
  private final Assets assets;
  private final AssetLinks links;
  private final JsonMapper json;
  private final String baseUrl;

  Delivery(
      Nodes nodes,
      @Qualifier("liveCatalogue") Catalogue catalogue,
      LightModules modules,
      Assets assets,
      AssetLinks links,
      JsonMapper json,
      @Value("${vrijplaats.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
    this.nodes = nodes;
    this.catalogue = catalogue;
    this.modules = modules;
    this.assets = assets;
    this.links = links;
    this.json = json;
    this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
  }

  /**
   * What an address answers: the node at its path, or the children of that; a list where the path
   * is the root.
   */
  byte[] answer(
      Endpoints.Match match,
      boolean children,
      Map<String, String[]> parameters,
      Languages languages) {
    return nodes.atOneMoment(
        () -> {
          if (children) {
            return children(match.endpoint(), match.path(), languages);
          }
          return Steps.of(match.path()).isEmpty()
              ? list(match.endpoint(), parameters, languages)
              : node(match.endpoint(), match.path(), languages);
        });
  }

  /** The node at that path. */
  private byte[] node(Endpoint endpoint, String path, Languages languages) {
    DeliveredNode node = require(endpoint, path);
    return write(endpoint, languages, (out, writer) -> writer.write(node, Projection.of(endpoint)));
  }

  /** The children of the node at that path, as far as they are of the endpoint's types. */
  private byte[] children(Endpoint endpoint, String path, Languages languages) {
    String full = Steps.join(endpoint.rootPath(), path);
    List<DeliveredNode> children =
        full.equals("/")
            ? topmost(endpoint)
            : List.copyOf(existing(endpoint, full).parts().values());
    return write(
        endpoint,
        languages,
        (out, writer) -> {
          out.writeStartArray();
          children.stream()
              .filter(child -> NodeTypes.match(child, endpoint.nodeTypes(), endpoint.strict()))
              .forEach(child -> writer.write(child, Projection.of(endpoint)));
          out.writeEndArray();
        });
  }

  private List<DeliveredNode> topmost(Endpoint endpoint) {
    var byName = List.of(new PropertyQuery.By("@name", false));
    Set<String> types = types(endpoint, Set.of());
    var query = new PropertyQuery(types, List.of(), "", byName, 0, endpoint.maxLimit());
    return types.isEmpty() ? List.of() : found(catalogue.list(query).ids());
  }

  private List<DeliveredNode> found(List<ItemId> ids) {
    return ids.stream().flatMap(id -> nodes.find(id).stream()).toList();
  }

  private DeliveredNode require(Endpoint endpoint, String path) {
    DeliveredNode node = existing(endpoint, Steps.join(endpoint.rootPath(), path));
    if (!NodeTypes.match(node, endpoint.nodeTypes(), endpoint.strict())) {
      throw Refused.notFound(
          "Node 'node " + node.path() + "' does not match any configured node type");
    }
    return node;
  }

  private DeliveredNode existing(Endpoint endpoint, String path) {
    return nodes.at(endpoint.workspace(), path).orElseThrow(() -> Refused.noSuchPath(path));
  }

  /** The part of a list that the parameters ask for. */
  private byte[] list(Endpoint endpoint, Map<String, String[]> parameters, Languages languages) {
    DeliveryRequest asked =
        DeliveryRequest.of(parameters, endpoint, property -> holdsText(endpoint, property));
    Catalogue.Listing listing = listing(endpoint, asked);
    Projection projection =
        Projection.of(endpoint).narrowed(asked.properties(), asked.excludeProperties());
    return write(
        endpoint,
        languages,
        (out, writer) -> {
          out.writeStartObject();
          out.writeNumberProperty("total", listing.total());
          out.writeNumberProperty("offset", asked.offset());
          out.writeNumberProperty("limit", asked.limit());
          out.writeArrayPropertyStart("results");
          for (ItemId id : listing.ids()) {
            // One that was taken offline since it was listed is left out.
            nodes.find(id).ifPresent(node -> writer.write(node, projection));
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  private Catalogue.Listing listing(Endpoint endpoint, DeliveryRequest asked) {
    Set<String> types = types(endpoint, asked.nodeTypes());
    // Items lie side by side under the root of their workspace, and nothing else does.
    boolean below =
        Steps.of(endpoint.rootPath()).isEmpty()
            && (asked.path() == null || Steps.of(asked.path()).isEmpty());
    if (types.isEmpty() || !below) {
      return new Catalogue.Listing(0, List.of());
    }
    var conditions = new ArrayList<PropertyCondition>();
    asked.filters().stream()
        .filter(filter -> !filter.isPassedOver())
        .forEach(filter -> conditions.add(filter.condition()));
    try {
      return catalogue.list(
          new PropertyQuery(
              types, conditions, asked.words(), asked.order(), asked.offset(), asked.limit()));
    } catch (PatternTooComplex e) {
      throw Refused.misread("Too many % and _ in a pattern; use fewer.");
    }
  }

  private Set<String> types(Endpoint endpoint, Set<String> asked) {
    return modules.ask(new NodeTypesIn(endpoint.workspace())).entrySet().stream()
        .filter(type -> isOf(type.getValue(), endpoint.nodeTypes(), endpoint.strict()))
        .filter(type -> asked.isEmpty() || isOf(type.getValue(), asked, endpoint.strict()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** By content type the node type of its items. */
  private record NodeTypesIn(String workspace)
      implements LightModules.Question<Map<String, String>> {
    @Override
    public Map<String, String> of(LightModules modules) {
      return modules.contentTypes().stream()
          .filter(type -> type.workspace().equals(workspace))
          .collect(Collectors.toUnmodifiableMap(ContentType::name, ContentType::nodeType));
    }
  }

  private static boolean isOf(String nodeType, Collection<String> nodeTypes, boolean strict) {
    return NodeTypes.match(nodeType, true, nodeTypes, strict);
  }

  private boolean holdsText(Endpoint endpoint, String property) {
    return modules.ask(new TextsIn(endpoint.workspace())).contains(property);
  }

  /** The properties of the items of a workspace that hold text. */
  private record TextsIn(String workspace) implements LightModules.Question<Set<String>> {
    @Override
    public Set<String> of(LightModules modules) {
      return modules.contentTypes().stream()
          .filter(type -> type.workspace().equals(workspace))
          .flatMap(type -> type.properties().stream())
          .filter(property -> TEXTS.contains(property.kind()))
          .map(PropertyDefinition::name)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private interface Answer {
    void write(JsonGenerator out, NodeWriter writer);
  }

  private byte[] write(Endpoint endpoint, Languages languages, Answer answer) {
    var bytes = new ByteArrayOutputStream(8192);
    try (JsonGenerator out = json.createGenerator(bytes)) {
      var references = new References(endpoint, nodes, assets, links, baseUrl);
      answer.write(out, new NodeWriter(out, endpoint, languages, references));
    }
    return bytes.toByteArray();
  }
}
