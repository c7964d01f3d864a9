package nl.vrijplaats.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of the desk, kept in the author repository. Safe for use by many threads. */
public interface Accounts {

  /** The account that signs in with that name. */
  Optional<Account> find(String name);

  /** Everybody, by full name. */
  List<Account> all();

  /**
   * Lets somebody in; they cannot sign in before they chose a password.
   *
   * @return token of the one-time link at which they choose it: {@code /redactie/welkom/{token}}
   * @throws AccountRefused where the name is taken or not of the right form
   */
  String invite(String name, String fullName, String email, Set<Role> roles);

  /** A new one-time link for somebody who lost theirs; older links stop working. */
  String inviteAgain(String name);

  /** Whose link that is, while it works (seven days, once). */
  Optional<Account> invited(String token);

  /**
   * Sets the password of whoever the link is for, and uses the link up.
   *
   * @throws AccountRefused where the link no longer works or the password is too short (12
   *     characters)
   */
  Account choosePassword(String token, String password);
}
