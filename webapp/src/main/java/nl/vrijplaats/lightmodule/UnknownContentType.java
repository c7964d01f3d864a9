package nl.vrijplaats.lightmodule;

/** There is no content type of that name. */
public class UnknownContentType extends RuntimeException {
  /** Names the type that was asked for. */
  public UnknownContentType(String name) {
    super("No content type is called '" + name + "'");
  }
}
