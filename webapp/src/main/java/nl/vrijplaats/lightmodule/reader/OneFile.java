package nl.vrijplaats.lightmodule.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Makes values of the nodes of one file: anchors, aliases and merge keys, and the tags {@code
 * !include}, {@code !inherit}, {@code !override}, {@code !content-type} and {@code !with-type}.
 */
final class OneFile {
  private static final String INCLUDE = "!include";
  private static final String OVERRIDE = "!override";
  private static final String MULTIPLE_PAGES_APP = "!multiple-pages-app";
  private static final List<String> TAGS =
      List.of(INCLUDE, "!inherit", OVERRIDE, "!content-type", "!with-type", MULTIPLE_PAGES_APP);

  private final String file;
  private final YamlReader reader;
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

  OneFile(String file, YamlReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /** The value of a node; the line is that of its key, where it has one. */
  YamlValue convert(Node node, int line) {
    var place = new Place(file, line);
    reader.count(place);
    String tag = node.getTag().getValue();
    if (!tag.startsWith("!")) {
      return plain(node, place, false);
    }
    if (tag.equals(OVERRIDE)) {
      return plain(node, place, true);
    }
    if (tag.equals(MULTIPLE_PAGES_APP) || tag.startsWith(MULTIPLE_PAGES_APP + ":")) {
      reader
          .problems()
          .add(place.remark("'" + tag + "' brings nothing in here; the rest is read", null));
      return plain(node, place, false);
    }
    if (tag.equals(INCLUDE) && node instanceof ScalarNode path) {
      return reader.included(path.getValue().strip(), place);
    }
    return YamlValue.merged(broughtIn(tag, place), plain(node, place, false));
  }

  /** What a tag brings in, before the keys beside it are laid over it. */
  private YamlValue broughtIn(String tag, Place place) {
    int colon = tag.indexOf(':');
    String name = colon < 0 ? tag : tag.substring(0, colon);
    String what = colon < 0 ? "" : tag.substring(colon + 1).strip();
    if (TAGS.contains(name) && what.isEmpty()) {
      throw new UnreadableDefinition(
          place.serious("Tag '" + name + "' does not say what to bring in", name + ":…"));
    }
    return switch (name) {
      case INCLUDE -> reader.included(what, place);
      case "!inherit" -> reader.referenced().inherited(what, place);
      case "!content-type" -> reader.referenced().app(what, place);
      case "!with-type" -> reader.referenced().form(what, place);
      default ->
          throw new UnreadableDefinition(
              place.serious("Unknown tag '" + tag + "'", Nearest.to(name, TAGS)));
    };
  }

  private YamlValue plain(Node node, Place place, boolean override) {
    if (!open.add(node)) {
      throw new UnreadableDefinition(place.serious("An alias leads to what it stands in", null));
    }
    try {
      return switch (node) {
        case ScalarNode scalar ->
            new YamlValue.Text(place, override, text(scalar), meaning(scalar));
        case SequenceNode list -> new YamlValue.Items(place, override, items(list));
        case MappingNode map -> new YamlValue.Mapping(place, override, entries(map, place));
        case AnchorNode anchor -> convert(anchor.getRealNode(), place.line());
        default -> throw new UnreadableDefinition(place.serious("Unknown kind of value", null));
      };
    } finally {
      open.remove(node);
    }
  }

  private static @Nullable String text(ScalarNode scalar) {
    boolean nothing =
        scalar.isPlain() && (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isEmpty());
    return nothing ? null : scalar.getValue();
  }

  /** What YAML takes a scalar for; a tag of ours says nothing about that. */
  private static Tag meaning(ScalarNode scalar) {
    return scalar.getTag().getValue().startsWith("!") ? Tag.STR : scalar.getTag();
  }

  private List<YamlValue> items(SequenceNode list) {
    var items = new ArrayList<YamlValue>();
    for (Node item : list.getValue()) {
      items.add(convert(item, line(item)));
    }
    return items;
  }

  /** Keys of the map replace what {@code <<} brings; over what tags bring they are merged. */
  private Map<String, YamlValue> entries(MappingNode map, Place place) {
    var broughtIn = new LinkedHashMap<String, YamlValue>();
    var merged = new LinkedHashMap<String, YamlValue>();
    var own = new LinkedHashMap<String, YamlValue>();
    for (NodeTuple tuple : map.getValue()) {
      Tag tag = tuple.getKeyNode().getTag();
      if (tag.equals(Tag.MERGE)) {
        mergeKey(tuple.getValueNode(), place).forEach(merged::putIfAbsent);
      } else if (tag.getValue().startsWith("!")) {
        tagAsKey(tuple).forEach(broughtIn::putIfAbsent);
      } else {
        ownEntry(tuple, own);
      }
    }
    merged.putAll(own);
    return broughtIn.isEmpty()
        ? merged
        : YamlValue.merged(
                new YamlValue.Mapping(place, false, broughtIn),
                new YamlValue.Mapping(place, false, merged))
            .entries();
  }

  private void ownEntry(NodeTuple tuple, Map<String, YamlValue> own) {
    Node key = tuple.getKeyNode();
    var place = new Place(file, line(key));
    if (!(key instanceof ScalarNode name)) {
      throw new UnreadableDefinition(place.serious("A key must be a text", null));
    }
    YamlValue earlier = own.put(name.getValue(), convert(tuple.getValueNode(), place.line()));
    if (earlier != null) {
      reader
          .problems()
          .add(
              place.remark(
                  "Key '%s' stands here twice; the one on line %d is left out"
                      .formatted(name.getValue(), earlier.place().line()),
                  null));
    }
  }

  /** A tag that stands among the keys of a map, with or without keys of its own below it. */
  private Map<String, YamlValue> tagAsKey(NodeTuple tuple) {
    var place = new Place(file, line(tuple.getKeyNode()));
    YamlValue below = convert(tuple.getValueNode(), place.line());
    YamlValue merged =
        YamlValue.merged(broughtIn(tuple.getKeyNode().getTag().getValue(), place), below);
    if (merged instanceof YamlValue.Mapping mapping) {
      return mapping.entries();
    }
    throw new UnreadableDefinition(place.serious("Only a map can be brought in here", null));
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

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
