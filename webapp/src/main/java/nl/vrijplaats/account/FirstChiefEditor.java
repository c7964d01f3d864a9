package nl.vrijplaats.account;

import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lets the first person in. There is no default password: it comes from {@code
 * VRIJPLAATS_ADMIN_PASSWORD}, or is chosen at a one-time link that is printed at each start until
 * it was used.
 */
@Component
@ConditionalOnWebApplication
class FirstChiefEditor {

  private static final Logger LOG = LoggerFactory.getLogger(FirstChiefEditor.class);
  private static final String NAME = "beheer";

  private final Accounts accounts;
  private final Environment settings;

  FirstChiefEditor(Accounts accounts, Environment settings) {
    this.accounts = accounts;
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void letIn() {
    String port = settings.getProperty("local.server.port");
    Optional<Account> known = accounts.find(NAME);
    if (port == null || known.map(Account::canSignIn).orElse(false)) {
      return; // a command that serves nothing, or set up already
    }
    String token =
        known.isPresent()
            ? accounts.inviteAgain(NAME)
            : accounts.invite(NAME, "Beheer", "", Set.of(Role.CHIEF_EDITOR));
    String password = settings.getProperty("vrijplaats.admin-password", "");
    if (password.isEmpty() || !choose(token, password)) {
      String base = settings.getProperty("vrijplaats.base-url", "http://localhost:" + port);
      LOG.warn(
          "Nobody can sign in yet. Choose the password of '{}' at this link (works once, 7 days):"
              + "\n\n    {}{}/{}\n",
          NAME,
          base,
          SignIn.WELCOME_PATH,
          token);
    }
  }

  private boolean choose(String token, String password) {
    try {
      accounts.choosePassword(token, password);
      return true;
    } catch (AccountRefused e) {
      LOG.error("VRIJPLAATS_ADMIN_PASSWORD was not taken: {}", e.getMessage());
      return false;
    }
  }
}
