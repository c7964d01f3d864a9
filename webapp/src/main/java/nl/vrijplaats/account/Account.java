package nl.vrijplaats.account;

import java.util.Set;

/**
 * Somebody who works at the desk.
 *
 * @param name what they sign in with: lower-case letters, digits, dots and hyphens
 * @param fullName what others see
 * @param email where their links are sent to; may be empty
 * @param roles what they may do; at least one
 * @param canSignIn whether they have chosen a password
 */
public record Account(
    String name, String fullName, String email, Set<Role> roles, boolean canSignIn) {

  /** Copies the roles. */
  public Account {
    roles = Set.copyOf(roles);
  }

  /** Whether they have that role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether they may judge and publish. */
  public boolean isEditor() {
    return is(Role.EDITOR) || is(Role.CHIEF_EDITOR);
  }
}
