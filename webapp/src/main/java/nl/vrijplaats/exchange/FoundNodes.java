package nl.vrijplaats.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;

/**
 * Finds the items and assets in the nodes of a bootstrap file: folders are walked through, and a
 * page below a page is an item of its own.
 */
final class FoundNodes {
  private static final Set<String> FOLDERS =
      Set.of("mgnl:folder", "rep:root", "nt:folder", "sling:Folder");

  /** Types that say no more than "content of this workspace". */
  private static final Set<String> GENERAL = Set.of("mgnl:content", "mgnl:page");

  private final LightModules definitions;
  private final List<FoundNode> found = new ArrayList<>();

  private FoundNodes(LightModules definitions) {
    this.definitions = definitions;
  }

  /** What is in these nodes of a file that lies there. */
  static List<FoundNode> in(List<BootstrapNode> nodes, ItemPlace file, LightModules definitions) {
    var finding = new FoundNodes(definitions);
    for (BootstrapNode node : nodes) {
      boolean isRoot =
          node.name().isEmpty() || FOLDERS.contains(node.primaryType()) && file.isRoot();
      finding.find(
          node, isRoot ? new ItemPlace(file.workspace(), "/") : file.parent().child(node.name()));
    }
    return finding.found;
  }

  private void find(BootstrapNode node, ItemPlace place) {
    if (node.name().chars().anyMatch(c -> c < ' ' || c == '/' || c == '\\' || c == 0x7F)) {
      found.add(new FoundNode.Refused(place, node.line(), "A name that no node can have"));
      return;
    }
    String nodeType = node.primaryType();
    Optional<ContentType> type = type(place.workspace(), nodeType);
    if (nodeType.equals("mgnl:asset")) {
      found.add(new FoundNode.AssetFile(place, node));
    } else if (place.isRoot() || FOLDERS.contains(nodeType)) {
      folder(node, place);
    } else if (type.isPresent()) {
      item(node, place, type.get());
    } else {
      found.add(
          new FoundNode.Refused(
              place,
              node.line("jcr:primaryType"),
              nodeType.isEmpty()
                  ? "'" + node.name() + "' has no jcr:primaryType; it says which type the item has"
                  : "No content type has the node type '" + nodeType + "'"));
    }
  }

  private void folder(BootstrapNode node, ItemPlace place) {
    for (BootstrapNode child : node.children()) {
      if (!child.name().startsWith("jcr:") && !child.name().startsWith("rep:")) {
        find(child, place.child(child.name()));
      }
    }
  }

  private void item(BootstrapNode node, ItemPlace place, ContentType type) {
    String uuid = node.text("jcr:uuid").strip().toLowerCase(Locale.ROOT);
    Optional<ItemId> id = ItemId.parse(uuid);
    if (!uuid.isEmpty() && id.isEmpty()) {
      found.add(
          new FoundNode.Refused(
              place, node.line("jcr:uuid"), "The jcr:uuid '" + uuid + "' is no identity"));
      return;
    }
    var own = new LinkedHashMap<String, Object>();
    var below = new ArrayList<BootstrapNode>();
    node.values()
        .forEach(
            (name, value) -> {
              if (value instanceof BootstrapNode child && isItem(place.workspace(), child)) {
                below.add(child);
              } else {
                own.put(name, value);
              }
            });
    found.add(
        new FoundNode.Item(
            place,
            new BootstrapNode(node.name(), node.line(), own, node.lines()),
            type,
            id.orElseGet(() -> ItemId.named("magnolia:" + place))));
    for (BootstrapNode child : below) {
      find(child, place.child(child.name()));
    }
  }

  private boolean isItem(String workspace, BootstrapNode child) {
    return FOLDERS.contains(child.primaryType())
        || (!child.primaryType().equals(NodeShape.PART)
            && type(workspace, child.primaryType()).isPresent());
  }

  /** The content type of a node: by its node type, and by workspace where several have that. */
  private Optional<ContentType> type(String workspace, String nodeType) {
    List<ContentType> named =
        definitions.contentTypes().stream().filter(t -> t.nodeType().equals(nodeType)).toList();
    List<ContentType> there =
        definitions.contentTypes().stream().filter(t -> t.workspace().equals(workspace)).toList();
    if (named.size() == 1) {
      return Optional.of(named.getFirst());
    }
    if (!named.isEmpty()) {
      return named.stream().filter(there::contains).findFirst();
    }
    return GENERAL.contains(nodeType) && there.size() == 1
        ? Optional.of(there.getFirst())
        : Optional.empty();
  }
}
