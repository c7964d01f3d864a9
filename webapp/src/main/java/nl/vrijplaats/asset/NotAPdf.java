package nl.vrijplaats.asset;

/**
 * What was sent is no PDF we can use; nothing was stored. The message is Dutch, for who sent it.
 */
public class NotAPdf extends RuntimeException {
  NotAPdf(String message) {
    super(message);
  }
}
