package nl.vrijplaats.lightmodule;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the YAML of light modules: anchors and merge keys, {@code !include:/module/file.yaml} with
 * keys laid over it, {@code key: !include /module/file.yaml}, {@code !override}.
 */
final class YamlReader {
  private static final String INCLUDE = "!include";
  private static final String OVERRIDE = "!override";

  private final ModuleFiles files;
  private final Problems problems;

  YamlReader(ModuleFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /**
   * The map in that file. Throws {@link UnreadableDefinition} where it, or a file it includes, is
   * not.
   */
  YamlValue.Mapping read(String modulePath) {
    var place = new Place(modulePath.substring(1), 1);
    return switch (read(modulePath, place, new LinkedHashSet<>())) {
      case YamlValue.Mapping mapping -> mapping;
      case YamlValue.Text(_, _, String text) when text == null -> YamlValue.Mapping.empty(place);
      default ->
          throw new UnreadableDefinition(place.serious("A map of keys is expected here", null));
    };
  }

  private YamlValue read(String modulePath, Place askedBy, Set<String> trail) {
    if (!trail.add(modulePath)) {
      throw new UnreadableDefinition(
          askedBy.serious(
              "Circular include: " + String.join(" → ", trail) + " → " + modulePath, null));
    }
    Node root = compose(modulePath, files.text(modulePath, askedBy));
    String file = modulePath.substring(1);
    YamlValue value =
        root == null
            ? new YamlValue.Text(new Place(file, 1), false, null)
            : new OneFile(file, trail).convert(root, line(root.getStartMark()));
    trail.remove(modulePath);
    return value;
  }

  private static @Nullable Node compose(String modulePath, String text) {
    try {
      return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      throw new UnreadableDefinition(broken(modulePath.substring(1), text, e));
    } catch (YAMLException e) {
      throw new UnreadableDefinition(
          new Place(modulePath.substring(1), 0).serious("Broken YAML: " + e.getMessage(), null));
    }
  }

  private static Problem broken(String file, String text, MarkedYAMLException e) {
    String what = String.valueOf(e.getProblem());
    // A quote or bracket that is never closed is best shown where it was opened.
    Mark mark =
        e.getContextMark() != null
                && (what.contains("end of stream") || what.contains("stream end"))
            ? e.getContextMark()
            : e.getProblemMark();
    int lastLine = Math.toIntExact(Math.max(1, text.stripTrailing().lines().count()));
    String context = e.getContext() == null ? "" : " " + e.getContext();
    return new Place(file, mark == null ? 0 : Math.min(line(mark), lastLine))
        .serious(
            "Broken YAML: " + what + context,
            what.contains("\\t") ? "use spaces, not tabs, to indent" : null);
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }

  /** Converts the nodes of one file; the trail names the files that led to it. */
  private final class OneFile {
    private final String file;
    private final Set<String> trail;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    OneFile(String file, Set<String> trail) {
      this.file = file;
      this.trail = trail;
    }

    YamlValue convert(Node node, int line) {
      var place = new Place(file, line);
      String tag = node.getTag().getValue();
      boolean override = tag.equals(OVERRIDE);
      if (tag.equals(INCLUDE) && node instanceof ScalarNode path) {
        return read(path.getValue().strip(), place, trail);
      }
      if (tag.startsWith(INCLUDE + ":")) {
        YamlValue included = read(tag.substring(INCLUDE.length() + 1), place, trail);
        return YamlValue.merged(included, plain(node, place, false));
      }
      if (tag.startsWith("!") && !override) {
        throw new UnreadableDefinition(
            place.serious(
                "Unknown tag '" + tag + "'", Nearest.to(tag, List.of(INCLUDE, OVERRIDE))));
      }
      return plain(node, place, override);
    }

    private YamlValue plain(Node node, Place place, boolean override) {
      if (!open.add(node)) {
        throw new UnreadableDefinition(place.serious("An alias leads to what it stands in", null));
      }
      try {
        return switch (node) {
          case ScalarNode scalar -> new YamlValue.Text(place, override, text(scalar));
          case SequenceNode list -> new YamlValue.Items(place, override, items(list));
          case MappingNode map -> new YamlValue.Mapping(place, override, entries(map, place));
          case AnchorNode anchor -> convert(anchor.getRealNode(), place.line());
          default -> throw new UnreadableDefinition(place.serious("Unknown kind of value", null));
        };
      } finally {
        open.remove(node);
      }
    }

    private @Nullable String text(ScalarNode scalar) {
      boolean nothing =
          scalar.isPlain() && (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isEmpty());
      return nothing ? null : scalar.getValue();
    }

    private List<YamlValue> items(SequenceNode list) {
      var items = new ArrayList<YamlValue>();
      for (Node item : list.getValue()) {
        items.add(convert(item, line(item.getStartMark())));
      }
      return items;
    }

    private Map<String, YamlValue> entries(MappingNode map, Place place) {
      var entries = new LinkedHashMap<String, YamlValue>();
      for (NodeTuple tuple : map.getValue()) {
        if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
          mergeKey(tuple.getValueNode(), place).forEach(entries::putIfAbsent);
        }
      }
      var own = new LinkedHashMap<String, YamlValue>();
      for (NodeTuple tuple : map.getValue()) {
        Node key = tuple.getKeyNode();
        int line = line(key.getStartMark());
        if (key.getTag().equals(Tag.MERGE)) {
          continue;
        }
        if (!(key instanceof ScalarNode name)) {
          throw new UnreadableDefinition(
              new Place(file, line).serious("A key must be a text", null));
        }
        YamlValue earlier = own.put(name.getValue(), convert(tuple.getValueNode(), line));
        if (earlier != null) {
          problems.add(
              new Place(file, line)
                  .remark(
                      "Key '%s' stands here twice; the one on line %d is left out"
                          .formatted(name.getValue(), earlier.place().line()),
                      null));
        }
      }
      entries.putAll(own);
      return entries;
    }

    /** What {@code <<} brings in: one map, or several of which the first wins. */
    private Map<String, YamlValue> mergeKey(Node value, Place place) {
      YamlValue merged = convert(value, place.line());
      List<YamlValue> maps =
          merged instanceof YamlValue.Items items ? items.items() : List.of(merged);
      var entries = new LinkedHashMap<String, YamlValue>();
      for (YamlValue map : maps) {
        if (!(map instanceof YamlValue.Mapping mapping)) {
          throw new UnreadableDefinition(map.place().serious("'<<' takes a map", null));
        }
        mapping.entries().forEach(entries::putIfAbsent);
      }
      return entries;
    }
  }
}
