package nl.vrijplaats.jcr;

/** Somebody else changed the same at the same time; nothing was written. */
public class ConcurrentChange extends RuntimeException {
  ConcurrentChange(String message, Throwable cause) {
    super(message, cause);
  }
}
