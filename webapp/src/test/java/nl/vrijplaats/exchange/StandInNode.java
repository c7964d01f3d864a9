package nl.vrijplaats.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node in a repository that stands in for Magnolia's: what a bootstrap file said, nothing else.
 */
final class StandInNode {
  final String workspace;
  final String name;
  final @Nullable StandInNode parent;
  final Map<String, Object> properties = new LinkedHashMap<>();
  final Map<String, StandInNode> children = new LinkedHashMap<>();

  StandInNode(String workspace, String name, @Nullable StandInNode parent) {
    this.workspace = workspace;
    this.name = name;
    this.parent = parent;
  }

  String path() {
    if (parent == null) {
      return "/";
    }
    String above = parent.path();
    return (above.equals("/") ? "" : above) + "/" + name;
  }

  int depth() {
    return parent == null ? 0 : parent.depth() + 1;
  }

  String type() {
    return String.valueOf(properties.getOrDefault("jcr:primaryType", "rep:root"));
  }

  /** Made up where the file gives none, as a repository does. */
  String id() {
    return String.valueOf(properties.getOrDefault("jcr:uuid", "made-up:" + workspace + path()));
  }

  Optional<StandInNode> at(String relative) {
    StandInNode found = this;
    for (String step : relative.split("/")) {
      if (!step.isEmpty()) {
        found = found == null ? null : found.children.get(step);
      }
    }
    return Optional.ofNullable(found);
  }

  List<StandInNode> withAllBelow() {
    var all = new ArrayList<StandInNode>(List.of(this));
    children.values().forEach(child -> all.addAll(child.withAllBelow()));
    return all;
  }
}
