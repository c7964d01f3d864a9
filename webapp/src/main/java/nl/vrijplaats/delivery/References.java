package nl.vrijplaats.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vrijplaats.asset.Asset;
import nl.vrijplaats.asset.AssetLinks;
import nl.vrijplaats.asset.AssetRef;
import nl.vrijplaats.asset.Assets;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Shows what the values of an endpoint's references refer to. What is not live, or lies in another
 * workspace than the definition says, is not resolved: the value stays as it is. For one answer.
 */
final class References {

  /** A link as Magnolia's editor stores it in rich text. */
  private static final Pattern LINK =
      Pattern.compile(
          "\\$\\{link:\\{uuid:\\{(?<id>[0-9a-f-]{36})\\},repository:\\{[^{}]*\\},"
              + "path:\\{(?<path>[^{}]*)\\}(,[a-zA-Z]+:\\{[^{}]*\\})*\\}\\}");

  private final Endpoint endpoint;
  private final Nodes nodes;
  private final Assets assets;
  private final AssetLinks links;
  private final String baseUrl;
  private final Map<String, Optional<DeliveredNode>> found = new HashMap<>();

  References(Endpoint endpoint, Nodes nodes, Assets assets, AssetLinks links, String baseUrl) {
    this.endpoint = endpoint;
    this.nodes = nodes;
    this.assets = assets;
    this.links = links;
    this.baseUrl = baseUrl;
  }

  /** Writes what the value refers to; false where it is to stay as it is. */
  boolean write(
      NodeWriter writer,
      JsonGenerator json,
      DeliveredNode node,
      String property,
      String value,
      NodeWriter.Manner manner) {
    if (manner.references() <= 0) {
      return false;
    }
    for (Endpoint.Reference reference : endpoint.references()) {
      if (reference.propertyName().matcher(property).matches()
          && (reference.nodeType() == null || reference.nodeType().equals(node.nodeType()))) {
        return switch (reference.resolver()) {
          case Endpoint.ToNode toNode -> writeNode(writer, json, node, value, toNode, manner);
          case Endpoint.ToAsset toAsset -> writeAsset(json, value, toAsset);
          case Endpoint.LinksInText() -> writeText(json, value);
        };
      }
    }
    return false;
  }

  private boolean writeNode(
      NodeWriter writer,
      JsonGenerator json,
      DeliveredNode from,
      String value,
      Endpoint.ToNode resolver,
      NodeWriter.Manner manner) {
    Optional<DeliveredNode> target =
        find(value).filter(node -> node.workspace().equals(resolver.targetWorkspace()));
    String item = from.item().id().value();
    boolean inItself = value.equals(item) || manner.inside().contains(value);
    if (target.isEmpty() || (inItself && !endpoint.referenceRepeat())) {
      return false;
    }
    String link = resolver.generateLink() ? link(target.get()) : null;
    if (resolver.expand()) {
      int depth = resolver.depth() == null ? endpoint.depth() : resolver.depth();
      writer.write(target.get(), manner.referred(item, depth, link));
      return true;
    }
    if (link == null) {
      return false;
    }
    json.writeStartObject();
    writer.writeIdentity(target.get());
    json.writeStringProperty("@link", link);
    json.writeEndObject();
    return true;
  }

  private Optional<DeliveredNode> find(String id) {
    return found.computeIfAbsent(id, wanted -> ItemId.parse(wanted).flatMap(nodes::find));
  }

  private @Nullable String link(DeliveredNode node) {
    SitePath path = node.item().path();
    return path == null ? null : baseUrl + path;
  }

  private boolean writeAsset(JsonGenerator json, String value, Endpoint.ToAsset resolver) {
    Optional<Asset> asset = AssetRef.parse(value).flatMap(assets::findLive);
    if (asset.isEmpty() || !(resolver.expand() || resolver.includeDownloadLink())) {
      return false;
    }
    new AssetWriter(json, links, resolver).write(asset.get());
    return true;
  }

  private boolean writeText(JsonGenerator json, String text) {
    Matcher links = LINK.matcher(text);
    if (!links.find()) {
      return false;
    }
    json.writeString(
        links.replaceAll(
            link -> {
              String address =
                  find(link.group("id"))
                      .map(node -> node.item().path())
                      .map(SitePath::value)
                      .orElse(link.group("path"));
              return Matcher.quoteReplacement(address);
            }));
    return true;
  }
}
