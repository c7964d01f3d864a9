package nl.vrijplaats.content;

/** An item with that identity exists already. */
public class ItemExists extends RuntimeException {
  /** Names the identity. */
  public ItemExists(ItemId id) {
    super("An item with the identity " + id + " exists already");
  }
}
