package nl.vrijplaats.delivery;

import java.util.Map;
import nl.vrijplaats.content.ContentItem;

/**
 * A node as Magnolia would have it: an item, or a part of one.
 *
 * @param item the item it is, or is part of
 * @param name last step of its path
 * @param path below the root of its workspace
 * @param id a UUID; of a part one that follows from the item and the path
 * @param workspace that of the content type
 * @param properties values by name, without parts, in the order of the definition
 * @param parts child nodes by name
 */
record DeliveredNode(
    ContentItem item,
    String name,
    String path,
    String id,
    String workspace,
    String nodeType,
    Map<String, Object> properties,
    Map<String, DeliveredNode> parts) {

  /** Whether it is an item, not a part of one. */
  boolean isItem() {
    return item.id().value().equals(id);
  }
}
