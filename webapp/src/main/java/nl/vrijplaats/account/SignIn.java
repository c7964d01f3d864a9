package nl.vrijplaats.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/** The addresses and fields of signing in and out, for the pages that show them. */
public final class SignIn {

  /** Shows the form, and takes it. */
  public static final String PATH = "/redactie/aanmelden";

  /** Signs out whoever sends a form here. */
  public static final String SIGN_OUT_PATH = "/redactie/afmelden";

  /** Followed by a slash and the token of an invitation. */
  public static final String WELCOME_PATH = "/redactie/welkom";

  /** Field of the form with the name. */
  public static final String NAME = "username";

  /** Field of the form with the password. */
  public static final String PASSWORD = "password";

  static final String REASON = "reden";
  static final String SECONDS = "seconden";

  /** Why somebody sees the sign-in page; stands in its address, so it holds nothing secret. */
  enum Reason {
    WRONG("onjuist", "Deze naam en dit wachtwoord horen niet bij elkaar. Probeer het nog eens."),
    WAIT("wacht", "Dat ging te vaak mis."),
    STALE("verlopen", "Deze pagina stond te lang open. Meld je opnieuw aan."),
    KEPT(
        "bewaard",
        "Je was niet meer aangemeld. Je tekst is bewaard: na het aanmelden staat hij er weer."),
    OUT("afgemeld", "Je bent afgemeld. Tot de volgende keer."),
    READY("welkom", "Je wachtwoord is bewaard. Meld je nu aan.");

    private final String code;
    private final String message;

    Reason(String code, String message) {
      this.code = code;
      this.message = message;
    }
  }

  private SignIn() {}

  /**
   * What to tell the person at the sign-in page, in Dutch; empty where there is nothing to tell.
   */
  public static Optional<String> message(HttpServletRequest request) {
    String code = request.getParameter(REASON);
    for (Reason reason : Reason.values()) {
      if (reason.code.equals(code)) {
        return Optional.of(
            reason == Reason.WAIT
                ? reason.message + " " + wait(request.getParameter(SECONDS))
                : reason.message);
      }
    }
    return Optional.empty();
  }

  /** The sign-in page, telling that a password was just chosen. */
  public static String afterWelcome() {
    return address(Reason.READY);
  }

  static String address(Reason reason) {
    return PATH + "?" + REASON + "=" + reason.code;
  }

  static String address(TooManyAttempts refused) {
    long seconds = refused.waitFor().plusMillis(999).toSeconds();
    return address(Reason.WAIT) + "&" + SECONDS + "=" + seconds;
  }

  private static String wait(@org.jspecify.annotations.Nullable String text) {
    long seconds = text != null && text.matches("[0-9]{1,4}") ? Long.parseLong(text) : 60;
    long minutes = Duration.ofSeconds(seconds + 59).toMinutes();
    return seconds < 60
        ? "Wacht "
            + Math.max(seconds, 1)
            + (seconds <= 1 ? " seconde" : " seconden")
            + " en probeer het dan opnieuw."
        : "Wacht "
            + minutes
            + (minutes == 1 ? " minuut" : " minuten")
            + " en probeer het dan opnieuw.";
  }
}
