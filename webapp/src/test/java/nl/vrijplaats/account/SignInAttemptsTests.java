package nl.vrijplaats.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInAttemptsTests {

  private final TestClock clock = new TestClock();
  private final SignInAttempts attempts = new SignInAttempts(clock);

  @Test
  void makesEachAttemptAfterTheFifthWaitTwiceAsLong() {
    for (int i = 0; i < 5; i++) {
      attempts.begin("anna", "10.0.0.1");
    }
    for (int seconds : new int[] {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
      waits(Duration.ofSeconds(seconds));
      clock.pass(Duration.ofSeconds(seconds));
      attempts.begin("anna", "10.0.0.1");
    }
  }

  @Test
  void leavesOtherNamesAndAddressesAlone() {
    for (int i = 0; i < 5; i++) {
      attempts.begin("anna", "10.0.0.1");
    }
    waits(Duration.ofSeconds(30));
    assertThatCode(() -> attempts.begin("anna", "10.0.0.2")).doesNotThrowAnyException();
    assertThatCode(() -> attempts.begin("bart", "10.0.0.1")).doesNotThrowAnyException();
  }

  @Test
  void holdsNothingAgainstWhoGotItRight() {
    for (int i = 0; i < 5; i++) {
      attempts.begin("anna", "10.0.0.1");
    }
    attempts.succeeded("anna", "10.0.0.1");
    assertThatCode(() -> attempts.begin("anna", "10.0.0.1")).doesNotThrowAnyException();
  }

  private void waits(Duration time) {
    assertThatThrownBy(() -> attempts.begin("anna", "10.0.0.1"))
        .asInstanceOf(type(TooManyAttempts.class))
        .matches(refused -> refused.waitFor().equals(time), "waits " + time);
  }
}
