package nl.vrijplaats.account;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords for that name from that address; the password was not looked at. */
class TooManyAttempts extends LockedException {
  private final Duration wait;

  TooManyAttempts(Duration wait) {
    super("Too many attempts; next one in " + wait);
    this.wait = wait;
  }

  /** How long until the next attempt. */
  Duration waitFor() {
    return wait;
  }
}
