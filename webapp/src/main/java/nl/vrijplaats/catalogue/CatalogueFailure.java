package nl.vrijplaats.catalogue;

/** The index could not be read or written. The repository is untouched; a rebuild mends it. */
public class CatalogueFailure extends RuntimeException {
  /** Says what failed, and why. */
  public CatalogueFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
