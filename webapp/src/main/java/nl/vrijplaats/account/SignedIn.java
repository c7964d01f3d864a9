package nl.vrijplaats.account;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who signed in, as the session remembers it.
 *
 * @param name name of the account
 * @param passwordMark changes with the password, so that a new password ends older sessions
 */
record SignedIn(String name, String passwordMark) implements AuthenticatedPrincipal, Serializable {
  @Override
  public String getName() {
    return name;
  }

  static String mark(String passwordHash) {
    return Tokens.hash(passwordHash).substring(0, 16);
  }
}
