package nl.vrijplaats.rendering;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.vrijplaats.content.ContentItem;
import org.jspecify.annotations.Nullable;

/** The properties that Magnolia stores with a node, and that follow from what a node is here. */
final class SystemProperties {

  private static final String ID = "jcr:uuid";
  private static final String TYPE = "jcr:primaryType";
  private static final String MODIFIED = "mgnl:lastModified";
  private static final String MODIFIED_BY = "mgnl:lastModifiedBy";

  private SystemProperties() {}

  static @Nullable Object of(ContentNode node, String key) {
    ContentItem item = node.item().orElse(null);
    return switch (key) {
      case ID -> node.id();
      case TYPE -> node.nodeType();
      case MODIFIED -> item == null ? null : item.modified();
      case MODIFIED_BY -> item == null ? null : item.modifiedBy();
      default -> null;
    };
  }

  /** Those a node has, in a set to add more to. */
  static Set<String> names(ContentNode node) {
    var names = new LinkedHashSet<String>();
    if (!node.isRoot()) {
      names.add(TYPE);
      names.add(ID);
    }
    if (node.isItem()) {
      names.add(MODIFIED);
      names.add(MODIFIED_BY);
    }
    return names;
  }
}
