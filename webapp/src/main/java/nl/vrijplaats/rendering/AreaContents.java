package nl.vrijplaats.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an area shows: its own components, and those of the pages above that it takes. */
final class AreaContents {

  private static final String INHERITABLE = "inheritable";

  private final Blueprint.Area area;
  private final Rendering rendering;
  private final Optional<ContentNode> own;
  private final ContentNode node;

  AreaContents(Blueprint.Area area, ContentNode holder, Rendering rendering) {
    this.area = area;
    this.rendering = rendering;
    this.own = holder.child(area.name());
    this.node = own.orElseGet(() -> holder.emptyChild(area.name()));
  }

  Blueprint.Area area() {
    return area;
  }

  /** Whether the content has this area. */
  boolean exists() {
    return own.isPresent();
  }

  /** The node of the area; one that holds nothing where the content has none. */
  ContentNode node() {
    return node;
  }

  /** The same, as its script sees it. */
  ContentMap map() {
    ContentMap map = rendering.map(node);
    return area.inheritsProperties() ? map.inheriting() : map;
  }

  /** Number of components of its own. */
  int ownCount() {
    return components(node).size();
  }

  /** What it shows: first what comes from the pages above, the topmost page first. */
  List<ContentNode> components() {
    if (area.type() == Blueprint.AreaType.NO_COMPONENT) {
      return List.of();
    }
    var all = new ArrayList<ContentNode>();
    if (area.components() != Blueprint.Inherited.NONE) {
      rendering.tree().inheritedFrom(node).reversed().forEach(above -> all.addAll(taken(above)));
    }
    all.addAll(components(node));
    boolean one = area.type() == Blueprint.AreaType.SINGLE && !all.isEmpty();
    // The nearest wins: a page's own component replaces the one it would inherit.
    return one ? List.of(ownCount() > 0 ? components(node).getFirst() : all.getLast()) : all;
  }

  private List<ContentNode> taken(ContentNode above) {
    List<ContentNode> components = components(above);
    return area.components() == Blueprint.Inherited.ALL
        ? components
        : components.stream().filter(AreaContents::isInheritable).toList();
  }

  private static boolean isInheritable(ContentNode component) {
    return String.valueOf(component.values().get(INHERITABLE)).equals("true");
  }

  private static List<ContentNode> components(ContentNode area) {
    return area.children().stream().filter(child -> child.template().isPresent()).toList();
  }
}
