package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Bootstrap files in YAML, as Magnolia writes them. */
final class YamlNodeWriter implements NodeWriter {
  private static final Base64.Encoder BASE64 =
      Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII));

  private final Resolver resolver = new Resolver();

  @Override
  public String extension() {
    return ".yaml";
  }

  @Override
  public void write(JcrNode node, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var entries = new ArrayList<NodeTuple>();
    entries.add(new NodeTuple(text(node.name()), map(node)));
    new Yaml(options()).serialize(new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK), writer);
    writer.flush();
  }

  private static DumperOptions options() {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    options.setIndent(2);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setSplitLines(false);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    return options;
  }

  private MappingNode map(JcrNode node) {
    var entries = new ArrayList<NodeTuple>();
    for (JcrNode.Property property : node.properties()) {
      entries.add(new NodeTuple(text(property.name()), value(property)));
    }
    for (JcrNode child : node.children()) {
      entries.add(new NodeTuple(text(child.name()), map(child)));
    }
    return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
  }

  private Node value(JcrNode.Property property) {
    List<Node> values = property.values().stream().map(this::scalar).toList();
    return property.isMultiple()
        ? new SequenceNode(Tag.SEQ, values, FlowStyle.BLOCK)
        : values.getFirst();
  }

  private Node scalar(Object value) {
    return switch (value) {
      case String text -> text(text);
      case JcrNode.Name name -> text(name.value());
      case Instant moment -> plain(NodeWriter.iso(moment));
      case byte[] bytes ->
          new ScalarNode(Tag.BINARY, BASE64.encodeToString(bytes), null, null, ScalarStyle.LITERAL);
      default -> plain(value.toString());
    };
  }

  /** A number, a moment, true or false: YAML sees what it is. */
  private ScalarNode plain(String text) {
    Tag tag = resolver.resolve(NodeId.scalar, text, true);
    return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
  }

  private static ScalarNode text(String text) {
    return new ScalarNode(Tag.STR, text, null, null, style(text));
  }

  /** What is not a block and not plain, the writer itself puts between quotes. */
  private static ScalarStyle style(String text) {
    if (text.chars().anyMatch(YamlNodeWriter::isInvisible)) {
      return ScalarStyle.DOUBLE_QUOTED;
    }
    if (text.indexOf('\n') < 0) {
      return text.indexOf(':') < 0 ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
    }
    return isBlock(text) ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
  }

  private static boolean isInvisible(int c) {
    return (c < ' ' && c != '\n')
        || (c >= 0x7F && c < 0xA0)
        || c == 0x2028
        || c == 0x2029
        || c == 0xFEFF;
  }

  private static boolean isBlock(String text) {
    return text.lines().noneMatch(line -> line.startsWith(" ") || line.endsWith(" "))
        && !text.startsWith("\n")
        && !text.endsWith("\n");
  }
}
