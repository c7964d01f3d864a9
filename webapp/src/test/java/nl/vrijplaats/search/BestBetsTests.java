package nl.vrijplaats.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.vrijplaats.account.TestClock;
import nl.vrijplaats.content.ContentFixture;
import nl.vrijplaats.content.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BestBetsTests {

  private static final ItemId ONE = ItemId.named("one");
  private static final ItemId TWO = ItemId.named("two");

  @TempDir Path home;

  private final TestClock clock = new TestClock();
  private ContentFixture content;
  private OakBestBets bets;

  @BeforeEach
  void open() {
    content = ContentFixture.in(home);
    bets = new OakBestBets(content.repositories(), clock);
  }

  @AfterEach
  void close() {
    content.close();
  }

  @Test
  void knowsAQuestionHoweverItIsTyped() {
    bets.add("  Café   in de Wijk ", ONE, "bram");

    assertThat(bets.of("cafe in de wijk")).containsExactly(ONE);
    assertThat(bets.of("CAFÉ IN DE WIJK")).containsExactly(ONE);
    assertThat(bets.of("cafe in de")).isEmpty();
    assertThat(bets.of("")).isEmpty();
    assertThat(bets.of("x".repeat(10_000))).isEmpty();
  }

  @Test
  void keepsTheOrderThatEditorsChoseAcrossARestart() {
    bets.add("stage", ONE, "bram");
    bets.add("stage", TWO, "bram");
    bets.add("stage", ONE, "bram");
    bets.raise("stage", TWO, "carla");
    close();
    open();

    assertThat(bets.of("stage")).containsExactly(TWO, ONE);
    assertThat(bets.all()).hasSize(1);
    assertThat(bets.all().getFirst().changedBy()).isEqualTo("carla");
    assertThat(bets.all().getFirst().changed()).isEqualTo(clock.instant());
  }

  @Test
  void forgetsAQuestionWithItsLastItem() {
    bets.add("stage", ONE, "bram");

    bets.remove("stage", TWO, "bram");
    assertThat(bets.all()).hasSize(1);
    bets.remove("Stage", ONE, "bram");
    assertThat(bets.all()).isEmpty();
  }

  @Test
  void refusesMoreThanFiveAndQuestionsThatAreNone() {
    for (int i = 0; i < BestBets.MOST_ITEMS; i++) {
      bets.add("stage", ItemId.named("item " + i), "bram");
    }

    assertThatThrownBy(() -> bets.add("stage", ONE, "bram")).hasMessageContaining("hooguit 5");
    assertThat(bets.of("stage")).hasSize(5);
    assertThatThrownBy(() -> bets.add(" ? ", ONE, "bram")).isInstanceOf(SearchRefused.class);
    assertThatThrownBy(() -> bets.add("x".repeat(201), ONE, "bram"))
        .hasMessageContaining("te lang");
  }
}
