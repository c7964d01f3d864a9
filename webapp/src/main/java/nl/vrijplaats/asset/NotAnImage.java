package nl.vrijplaats.asset;

/**
 * What was sent is no image we can use; nothing was stored. The message is Dutch, for who sent it.
 */
public class NotAnImage extends RuntimeException {
  NotAnImage(String message) {
    super(message);
  }
}
