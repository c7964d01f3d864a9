package nl.vrijplaats.account;

/** An account could not be made or changed; the message says why, in Dutch, for who asked. */
public class AccountRefused extends RuntimeException {
  /** Says why, in Dutch. */
  public AccountRefused(String message) {
    super(message);
  }
}
