package nl.vrijplaats.exchange;

import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads the nodes of a bootstrap file in YAML. One for each file; by one thread. */
final class YamlNodes {
  private static final int DEEPEST = 200;

  private final Scalars scalars = new Scalars();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlNodes() {}

  /**
   * The nodes that stand in it, by name.
   *
   * @throws BootstrapNode.RefusedAt where it cannot be read
   */
  static List<BootstrapNode> read(Reader file) {
    try {
      Node root = new Yaml(options()).compose(file);
      if (!(root instanceof MappingNode map)) {
        throw new BootstrapNode.RefusedAt(1, "One item is expected here, under its name");
      }
      var nodes = new ArrayList<BootstrapNode>();
      var reading = new YamlNodes();
      for (NodeTuple entry : map.getValue()) {
        nodes.add(reading.item(entry));
      }
      return nodes;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new BootstrapNode.RefusedAt(line, "Broken YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new BootstrapNode.RefusedAt(
          1,
          e.getCause() instanceof CharacterCodingException
              ? "The file is not UTF-8; save it as UTF-8"
              : "Broken YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static LoaderOptions options() {
    var options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setNestingDepthLimit(DEEPEST);
    return options;
  }

  private BootstrapNode item(NodeTuple entry) {
    String name = name(entry);
    int line = line(entry.getKeyNode());
    if (!(entry.getValueNode() instanceof MappingNode map)) {
      throw new BootstrapNode.RefusedAt(
          line, "'" + name + "' must be a map with the properties of the item");
    }
    return node(name, line, map);
  }

  private BootstrapNode node(String name, int line, MappingNode map) {
    once(map);
    var node = BootstrapNode.empty(name, line);
    for (NodeTuple property : map.getValue()) {
      String key = name(property);
      int at = line(property.getKeyNode());
      Object value = value(key, at, property.getValueNode());
      if (value != null) {
        node.put(key, at, value);
      }
    }
    return node;
  }

  /** Aliases would let a small file stand for an endless one. */
  private void once(Node collection) {
    if (!seen.add(collection)) {
      throw new BootstrapNode.RefusedAt(
          line(collection), "An alias of a map or a list; write it out in full");
    }
  }

  private @Nullable Object value(String key, int at, Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getTag().equals(Tag.NULL) ? null : scalars.read(scalar);
      case SequenceNode list -> {
        once(list);
        var values = new ArrayList<Written>();
        for (Node element : list.getValue()) {
          if (!(element instanceof ScalarNode scalar)) {
            throw new BootstrapNode.RefusedAt(
                line(element), "'" + key + "' holds values; nodes below it need a name each");
          }
          if (!scalar.getTag().equals(Tag.NULL)) {
            values.add(scalars.read(scalar));
          }
        }
        yield List.copyOf(values);
      }
      case MappingNode map -> node(key, at, map);
      default -> throw new BootstrapNode.RefusedAt(at, "A text, a list or a map is expected here");
    };
  }

  private static String name(NodeTuple entry) {
    if (entry.getKeyNode() instanceof ScalarNode key) {
      return key.getValue();
    }
    throw new BootstrapNode.RefusedAt(line(entry.getKeyNode()), "A name is expected here");
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** What YAML itself makes of a value. */
  private static final class Scalars extends SafeConstructor {
    Scalars() {
      super(new LoaderOptions());
    }

    Written read(ScalarNode node) {
      if (node.getTag().equals(Tag.STR)) {
        return Written.text(node.getValue());
      }
      if (node.getTag().equals(Tag.BINARY)) {
        return new Written(node.getValue(), Written.BINARY);
      }
      try {
        return new Written(node.getValue(), value(node));
      } catch (MarkedYAMLException | NumberFormatException e) {
        throw new BootstrapNode.RefusedAt(
            line(node), "'" + node.getValue() + "' cannot be read as " + node.getTag());
      }
    }

    private Object value(ScalarNode node) {
      return switch (constructObject(node)) {
        case Integer number -> number.longValue();
        case BigInteger number -> number.doubleValue();
        case Date moment -> moment.toInstant();
        case Object other -> other;
      };
    }
  }
}
