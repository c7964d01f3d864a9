package nl.vrijplaats.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A node of a bootstrap file: what it holds by name, as text, list or map, and the line each name
 * stands on. Texts are as written: which are dates or numbers is for the definition to say.
 */
record BootstrapNode(
    String name, int line, Map<String, @Nullable Object> values, Map<String, Integer> lines) {

  /** The node that stands under a key of a file. */
  static BootstrapNode of(NodeTuple entry) {
    String name = name(entry);
    int line = line(entry.getKeyNode());
    if (!(entry.getValueNode() instanceof MappingNode map)) {
      throw new RefusedAt(line, "'" + name + "' must be a map with the properties of the item");
    }
    var values = new LinkedHashMap<String, @Nullable Object>();
    var lines = new LinkedHashMap<String, Integer>();
    for (NodeTuple property : map.getValue()) {
      int at = line(property.getKeyNode());
      if (lines.put(name(property), at) != null) {
        throw new RefusedAt(at, "'" + name(property) + "' stands here twice; keep one");
      }
      values.put(name(property), value(property.getValueNode()));
    }
    return new BootstrapNode(name, line, values, lines);
  }

  /** A text that says something of the node; empty where there is none. */
  String text(String key) {
    return values.get(key) instanceof String text ? text : "";
  }

  /** The line of a property; that of the node where it has none. */
  int line(String key) {
    return lines.getOrDefault(key, line);
  }

  private static String name(NodeTuple entry) {
    if (entry.getKeyNode() instanceof ScalarNode key) {
      return key.getValue();
    }
    throw new RefusedAt(line(entry.getKeyNode()), "A name is expected here");
  }

  private static @Nullable Object value(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case SequenceNode list -> list.getValue().stream().map(BootstrapNode::element).toList();
      case MappingNode map -> {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (NodeTuple entry : map.getValue()) {
          values.put(name(entry), value(entry.getValueNode()));
        }
        yield values;
      }
      default -> throw new RefusedAt(line(node), "A text, a list or a map is expected here");
    };
  }

  private static Object element(Node node) {
    Object value = value(node);
    return value == null ? "" : value;
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** Something in the file that makes the item unusable, with the line it stands on. */
  static final class RefusedAt extends Refusal {
    private final int line;

    RefusedAt(int line, String why) {
      super(why);
      this.line = line;
    }

    int line() {
      return line;
    }
  }
}
