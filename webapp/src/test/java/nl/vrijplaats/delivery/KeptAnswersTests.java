package nl.vrijplaats.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeptAnswersTests {

  private final KeptAnswers kept = new KeptAnswers(100);
  private int made;

  private String ask(Object version, String question, int length) {
    return new String(
        kept.answer(
                version,
                question,
                () -> (++made + "x".repeat(length)).getBytes(StandardCharsets.UTF_8))
            .body(),
        StandardCharsets.UTF_8);
  }

  @Test
  void givesTheSameAnswerAsLongAsNothingChanges() {
    assertThat(ask("1", "a", 0)).isEqualTo("1");
    assertThat(ask("1", "b", 0)).isEqualTo("2");
    assertThat(ask("1", "a", 0)).isEqualTo("1");
  }

  @Test
  void forgetsAllAnswersOnceSomethingChanged() {
    ask("1", "a", 0);

    assertThat(ask("2", "a", 0)).isEqualTo("2");
    assertThat(ask("2", "a", 0)).isEqualTo("2");
  }

  @Test
  void keepsNoAnswerThatWasMadeWhileSomethingChanged() {
    kept.answer(
        "1",
        "a",
        () -> {
          ask("2", "b", 0);
          return new byte[0];
        });

    assertThat(ask("2", "a", 0)).isEqualTo("2");
  }

  @Test
  void makesRoomByWhatWasAskedForLongestAgo() {
    ask("1", "a", 40);
    ask("1", "b", 40);
    ask("1", "a", 40);
    ask("1", "c", 40);

    assertThat(ask("1", "a", 40)).startsWith("1");
    assertThat(ask("1", "b", 40)).startsWith("4");
  }

  @Test
  void keepsNothingThatIsAskedAtGreatLength() {
    ask("1", "a".repeat(2_000), 0);

    assertThat(ask("1", "a".repeat(2_000), 0)).isEqualTo("2");
  }
}
