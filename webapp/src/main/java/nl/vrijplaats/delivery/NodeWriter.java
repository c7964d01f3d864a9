package nl.vrijplaats.delivery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes nodes as Magnolia does: first what a node is, then its properties, then its child nodes by
 * name, and last the names of those. For one answer.
 */
final class NodeWriter {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

  private final JsonGenerator json;
  private final Endpoint endpoint;
  private final Languages languages;
  private final References references;

  NodeWriter(JsonGenerator json, Endpoint endpoint, Languages languages, References references) {
    this.json = json;
    this.endpoint = endpoint;
    this.languages = languages;
    this.references = references;
  }

  /**
   * How a node is written.
   *
   * @param depth levels of child nodes
   * @param references levels of references
   * @param inside identities of the nodes it is shown inside of as a reference
   * @param link its public address, or null where that is not asked for
   */
  record Manner(
      Projection projection,
      int depth,
      int references,
      List<String> inside,
      @Nullable String link) {

    /** Of a child node of a node that is written so. */
    Manner deeper() {
      return new Manner(projection, depth - 1, references, inside, null);
    }

    /** Of a node that such a node refers to. */
    Manner referred(String from, int newDepth, @Nullable String newLink) {
      var more = new ArrayList<>(inside);
      more.add(from);
      return new Manner(projection.ofReferences(), newDepth, references - 1, more, newLink);
    }
  }

  /** Writes a node that was asked for. */
  void write(DeliveredNode node, Projection projection) {
    write(
        node, new Manner(projection, endpoint.depth(), endpoint.referenceDepth(), List.of(), null));
  }

  /** Writes a node in that manner. */
  void write(DeliveredNode node, Manner manner) {
    json.writeStartObject();
    writeIdentity(node);
    system(node).forEach((name, value) -> writeProperty(node, name, value, manner));
    languages
        .show(node.properties())
        .forEach((name, value) -> writeProperty(node, name, value, manner));
    var children = new ArrayList<String>();
    if (manner.depth() > 0) {
      node.parts()
          .forEach(
              (name, part) -> {
                if (NodeTypes.match(part, endpoint.childNodeTypes(), endpoint.strict())) {
                  json.writeName(name);
                  write(part, manner.deeper());
                  children.add(name);
                }
              });
    }
    if (manner.link() != null) {
      json.writeStringProperty("@link", manner.link());
    }
    json.writeArrayPropertyStart("@nodes");
    children.forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes what a node is, and where it is. */
  void writeIdentity(DeliveredNode node) {
    json.writeStringProperty("@name", node.name());
    json.writeStringProperty("@path", node.path());
    json.writeStringProperty("@id", node.id());
    json.writeStringProperty("@nodeType", node.nodeType());
  }

  private static Map<String, Object> system(DeliveredNode node) {
    var system = new LinkedHashMap<String, Object>();
    system.put("jcr:primaryType", node.nodeType());
    system.put("jcr:uuid", node.id());
    if (node.isItem()) {
      system.put("mgnl:activationStatus", true);
      system.put("mgnl:lastModified", node.item().modified());
      system.put("mgnl:lastModifiedBy", node.item().modifiedBy());
    }
    return system;
  }

  private void writeProperty(DeliveredNode node, String name, Object value, Manner manner) {
    if (!manner.projection().shows(name)) {
      return;
    }
    json.writeName(name);
    if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(one -> writeValue(node, name, one, manner));
      json.writeEndArray();
    } else {
      writeValue(node, name, value, manner);
    }
  }

  private void writeValue(DeliveredNode node, String name, Object value, Manner manner) {
    switch (value) {
      case String text -> {
        if (!references.write(this, json, node, name, text, manner)) {
          json.writeString(text);
        }
      }
      case Boolean yes -> json.writeBoolean(yes);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
      case Instant moment -> json.writeString(MOMENT.format(moment));
      default -> json.writeString(value.toString());
    }
  }
}
