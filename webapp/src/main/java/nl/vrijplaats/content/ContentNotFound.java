package nl.vrijplaats.content;

/** There is no item with that identity. */
public class ContentNotFound extends RuntimeException {
  /** Names the identity that was asked for. */
  public ContentNotFound(ItemId id) {
    super("No item has the identity " + id);
  }
}
