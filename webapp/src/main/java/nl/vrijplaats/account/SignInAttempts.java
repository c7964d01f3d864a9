package nl.vrijplaats.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow: after five wrong ones for a name from an address, each further
 * attempt has to wait twice as long, up to an hour. Kept in memory, for the last 10,000 pairs.
 */
@Component
class SignInAttempts {

  private static final int FREE = 5;
  private static final int REMEMBERED = 10_000;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private record Who(String name, String address) {}

  private record Tries(int number, Instant next) {}

  private final Map<Who, Tries> tries =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Tries> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final Clock clock;

  SignInAttempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts an attempt before the password is looked at, so that many at once gain nothing.
   *
   * @throws TooManyAttempts where it comes too soon
   */
  synchronized void begin(String name, String address) {
    var who = new Who(name, address);
    Instant now = clock.instant();
    Tries before = tries.getOrDefault(who, new Tries(0, now));
    if (now.isBefore(before.next)) {
      throw new TooManyAttempts(Duration.between(now, before.next));
    }
    int number = before.number + 1;
    tries.put(who, new Tries(number, number < FREE ? now : now.plus(waitAfter(number))));
  }

  /** The password was right: nothing is held against them. */
  synchronized void succeeded(String name, String address) {
    tries.remove(new Who(name, address));
  }

  private static Duration waitAfter(int number) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(number - FREE, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
