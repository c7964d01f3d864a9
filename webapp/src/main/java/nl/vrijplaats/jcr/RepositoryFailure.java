package nl.vrijplaats.jcr;

/** The store failed (disk full, file damaged); what was being done is not acknowledged. */
public class RepositoryFailure extends RuntimeException {
  /** Says what failed, with the cause. */
  public RepositoryFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
