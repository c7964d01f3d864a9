package nl.vrijplaats.rendering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;

/**
 * The items of a source as Magnolia's trees: a workspace for each content type, and in that of the
 * website pages below each other, as their addresses say. Holds nothing itself.
 */
final class ContentTree {

  /** No page has more children than a template can list. */
  static final int MOST = 1_000;

  /** Where a page says in which order those below it come. */
  private static final String CHILD_ORDER = "childOrder";

  /** Where a page says that it was deleted at the desk. */
  private static final String DELETED = "mgnl:deleted";

  private final ContentSource source;
  private final LightModules modules;

  ContentTree(ContentSource source, LightModules modules) {
    this.source = source;
    this.modules = modules;
  }

  ContentNode node(ContentItem item) {
    return ContentNode.of(item, modules.shape(item.type()).orElse(null));
  }

  /** The item of that identity, if it lies in that workspace. */
  Optional<ContentNode> byId(String id, @Nullable String workspace) {
    return ItemId.parse(id)
        .flatMap(source::find)
        .map(this::node)
        .filter(node -> workspace == null || node.workspace().equals(workspace));
  }

  /**
   * What stands at a path: an address with the names of what lies inside below it, or, outside the
   * website, the last part of the address alone.
   */
  Optional<ContentNode> byPath(String path, String workspace) {
    String tidy =
        path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
    if (tidy.equals("/")) {
      return Optional.of(ContentNode.root(workspace));
    }
    return byAddress(tidy, workspace).or(() -> bySlug(tidy, workspace));
  }

  private Optional<ContentNode> byAddress(String path, String workspace) {
    for (String top = path; ; top = above(top)) {
      String below = path.substring(top.equals("/") ? 0 : top.length());
      Optional<ContentNode> found =
          at(top)
              .filter(node -> node.workspace().equals(workspace))
              .flatMap(node -> node.descendant(below));
      if (found.isPresent() || top.equals("/")) {
        return found;
      }
    }
  }

  private Optional<ContentNode> bySlug(String path, String workspace) {
    String[] steps = path.substring(1).split("/", 2);
    return modules.ask(new PathsIn(workspace)).values().stream()
        .filter(pattern -> !pattern.isEmpty())
        .map(pattern -> pattern.replaceFirst("\\{[^}]+}", quoted(steps[0])))
        .flatMap(address -> at(address).stream())
        .findFirst()
        .flatMap(node -> steps.length == 1 ? Optional.of(node) : node.descendant(steps[1]));
  }

  private static String quoted(String slug) {
    return java.util.regex.Matcher.quoteReplacement(slug);
  }

  /** By the names of the types of a workspace the addresses of their items, empty for none. */
  private record PathsIn(String workspace) implements LightModules.Question<Map<String, String>> {
    @Override
    public Map<String, String> of(LightModules modules) {
      var paths = new LinkedHashMap<String, String>();
      modules.contentTypes().stream()
          .filter(type -> type.workspace().equals(workspace))
          .forEach(type -> paths.put(type.name(), type.path() == null ? "" : type.path()));
      return Collections.unmodifiableMap(paths);
    }
  }

  /** The item at that address. */
  Optional<ContentNode> at(String address) {
    return SitePath.parse(address).flatMap(source::at).map(this::node);
  }

  private static String above(String path) {
    int step = path.lastIndexOf('/');
    return step <= 0 ? "/" : path.substring(0, step);
  }

  /** What a node lies in: a node of the same item, the page above, or the root of its workspace. */
  Optional<ContentNode> parent(ContentNode node) {
    if (node.isRoot()) {
      return Optional.empty();
    }
    return node.within()
        .or(() -> pageAbove(node))
        .or(() -> Optional.of(ContentNode.root(node.workspace())));
  }

  private Optional<ContentNode> pageAbove(ContentNode page) {
    if (!page.workspace().equals(ContentNode.WEBSITE)) {
      return Optional.empty();
    }
    String path = page.path();
    while (!path.equals("/")) {
      path = above(path);
      Optional<ContentNode> above =
          at(path).filter(node -> node.workspace().equals(ContentNode.WEBSITE));
      if (above.isPresent()) {
        return above;
      }
    }
    return Optional.empty();
  }

  /** What lies above a node, the top first, without the root of the workspace. */
  List<ContentNode> ancestors(ContentNode node) {
    var ancestors = new ArrayList<ContentNode>();
    for (Optional<ContentNode> above = parent(node);
        above.isPresent() && !above.get().isRoot();
        above = parent(above.get())) {
      ancestors.add(above.get());
    }
    Collections.reverse(ancestors);
    return ancestors;
  }

  /** The pages above the page that a node lies in, nearest first. */
  List<ContentNode> pagesAbove(ContentNode node) {
    var pages = new ArrayList<ContentNode>();
    for (Optional<ContentNode> above = pageAbove(node.top());
        above.isPresent();
        above = pageAbove(above.get())) {
      pages.add(above.get());
    }
    return pages;
  }

  /** The same node of the pages above, nearest first. */
  List<ContentNode> inheritedFrom(ContentNode node) {
    String path = node.pathInItem();
    return pagesAbove(node).stream().flatMap(page -> page.descendant(path).stream()).toList();
  }

  /** What lies directly in a node: first what is inside the item, then the items below it. */
  List<ContentNode> children(ContentNode node) {
    var children = new ArrayList<>(node.children());
    if (!node.isPart()) {
      children.addAll(itemsBelow(node));
    }
    return children;
  }

  private List<ContentNode> itemsBelow(ContentNode node) {
    boolean website = node.workspace().equals(ContentNode.WEBSITE);
    if (!website && !node.isRoot()) {
      return List.of();
    }
    Set<String> names = typesOf(node.workspace());
    if (names.isEmpty()) {
      return List.of();
    }
    Map<String, String> filters = website ? Map.of(ListQuery.BELOW, node.path()) : Map.of();
    var query = new ListQuery(names, filters, "", ListQuery.Order.TITLE, 0, MOST);
    List<ContentNode> items = source.list(query).items().stream().map(this::node).toList();
    return website ? inOrder(items, node) : items;
  }

  /** Pages in the order that the page above gives them; those it does not name come last. */
  private List<ContentNode> inOrder(List<ContentNode> pages, ContentNode above) {
    List<String> order =
        (above.isRoot() ? at("/") : Optional.of(above))
            .flatMap(ContentNode::item)
            .map(item -> item.texts(CHILD_ORDER))
            .orElse(List.of());
    return pages.stream()
        .filter(page -> !Boolean.TRUE.equals(page.values().get(DELETED)))
        .sorted(Comparator.comparingInt(page -> place(order, page.id())))
        .toList();
  }

  private static int place(List<String> order, String id) {
    int place = order.indexOf(id);
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  /** The items of a workspace that have such values, in the order of their titles. */
  List<ContentNode> items(String workspace, Map<String, String> filters) {
    Set<String> names = typesOf(workspace);
    if (names.isEmpty()) {
      return List.of();
    }
    var query = new ListQuery(names, filters, "", ListQuery.Order.TITLE, 0, MOST);
    return source.list(query).items().stream().map(this::node).toList();
  }

  /** The names of the content types of a workspace. */
  Set<String> typesOf(String workspace) {
    return modules.ask(new PathsIn(workspace)).keySet();
  }

  ContentSource source() {
    return source;
  }
}
