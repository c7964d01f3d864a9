package nl.vrijplaats.exchange;

import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.ContentType;

/** Something in a bootstrap file that is to become something here, or cannot. */
sealed interface FoundNode {
  /** Where it lies in Magnolia. */
  ItemPlace place();

  /** Line of the file where it starts. */
  int line();

  /** An item of a content type; what of its children are items stands beside it, not in it. */
  record Item(ItemPlace place, BootstrapNode node, ContentType type, ItemId id)
      implements FoundNode {
    @Override
    public int line() {
      return node.line();
    }
  }

  /** A file of the dam workspace. */
  record AssetFile(ItemPlace place, BootstrapNode node) implements FoundNode {
    @Override
    public int line() {
      return node.line();
    }
  }

  /** Something that has no place here. */
  record Refused(ItemPlace place, int line, String why) implements FoundNode {}
}
