package nl.vrijplaats.desk;

/**
 * Something that cannot be done to a page as it is now; the message is Dutch, and says what to do.
 */
final class PageRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PageRefused(String message) {
    super(message);
  }

  /** The message, which is never null. */
  String words() {
    return String.valueOf(getMessage());
  }
}
