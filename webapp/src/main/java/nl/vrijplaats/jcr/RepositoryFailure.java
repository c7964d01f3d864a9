package nl.vrijplaats.jcr;

/** The store failed (disk full, file damaged, another process has it); nothing was written. */
public class RepositoryFailure extends RuntimeException {
  /** Says what failed, with the cause. */
  public RepositoryFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
