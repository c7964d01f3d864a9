package nl.vrijplaats.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node of a bootstrap file, whether in YAML or XML.
 *
 * @param name its name
 * @param line where it starts
 * @param values what it holds by name, in order: a {@link Written}, a list of them, or a node below
 *     it
 * @param lines the line each name stands on
 */
record BootstrapNode(
    String name, int line, Map<String, Object> values, Map<String, Integer> lines) {

  /** One without values yet. */
  static BootstrapNode empty(String name, int line) {
    return new BootstrapNode(name, line, new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  /** Adds what stands under a name; each name stands there once. */
  void put(String key, int at, Object value) {
    if (values.putIfAbsent(key, value) != null) {
      throw new RefusedAt(at, "'" + key + "' stands here twice; keep one");
    }
    lines.put(key, at);
  }

  /** A text that says something of the node; empty where there is none. */
  String text(String key) {
    return values.get(key) instanceof Written written ? written.text() : "";
  }

  /** All texts under a name; none where there are none. */
  List<String> texts(String key) {
    return switch (values.get(key)) {
      case Written written -> List.of(written.text());
      case List<?> list -> list.stream().map(one -> ((Written) one).text()).toList();
      case null, default -> List.of();
    };
  }

  String primaryType() {
    return text("jcr:primaryType");
  }

  /** The nodes below it, in order. */
  List<BootstrapNode> children() {
    var children = new ArrayList<BootstrapNode>();
    for (Object value : values.values()) {
      if (value instanceof BootstrapNode child) {
        children.add(child);
      }
    }
    return children;
  }

  /** The line of a property; that of the node where it has none. */
  int line(String key) {
    return lines.getOrDefault(key, line);
  }

  /** Something in a file that makes it unusable, with the line it stands on. */
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
