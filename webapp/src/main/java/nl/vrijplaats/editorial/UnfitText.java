package nl.vrijplaats.editorial;

/** A value that may not be stored; the message says why, in Dutch, for who wrote it. */
public class UnfitText extends RuntimeException {
  private final String property;

  /** Says which property, and why in Dutch. */
  public UnfitText(String property, String message) {
    super(message);
    this.property = property;
  }

  /** Name of the property. */
  public String property() {
    return property;
  }
}
