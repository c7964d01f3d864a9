package nl.vrijplaats.desk;

import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Role;
import org.springframework.security.access.AccessDeniedException;

/** A screen that this person may not open; the message says in Dutch for whom it is. */
class NotForYou extends AccessDeniedException {

  private NotForYou(String whom) {
    super("Deze pagina is er alleen voor " + whom + ".");
  }

  /** Lets only a chief editor go on. */
  static void unlessChief(Account who) {
    if (!who.is(Role.CHIEF_EDITOR)) {
      throw new NotForYou("de hoofdredacteur");
    }
  }

  /** Lets only editors and chief editors go on. */
  static void unlessEditor(Account who) {
    if (!who.isEditor()) {
      throw new NotForYou("eindredacteuren en hoofdredacteuren");
    }
  }
}
