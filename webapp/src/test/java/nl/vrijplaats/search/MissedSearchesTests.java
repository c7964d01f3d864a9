package nl.vrijplaats.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import nl.vrijplaats.account.TestClock;
import nl.vrijplaats.content.ContentFixture;
import nl.vrijplaats.search.MissedSearches.Missed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissedSearchesTests {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  @TempDir Path home;

  private final TestClock clock = new TestClock();
  private ContentFixture content;
  private OakMissedSearches missed;

  @BeforeEach
  void open() {
    content = ContentFixture.in(home);
    missed = new OakMissedSearches(content.repositories(), clock);
  }

  @AfterEach
  void close() {
    missed.close();
    content.close();
  }

  private void note(String question, int times) {
    for (int i = 0; i < times; i++) {
      missed.note(question);
    }
  }

  @Test
  void showsAQuestionFromTheSecondTimeItWasAsked() {
    note("kinderopvang", 1);
    assertThat(missed.of(MARCH)).isEmpty();

    note("  Kinder\u00f6pvang ", 1);
    assertThat(missed.of(MARCH)).containsExactly(new Missed("kinderopvang", 2));
  }

  @Test
  void putsWhatWasAskedMostFirst() {
    note("twee keer", 2);
    note("drie keer", 3);

    assertThat(missed.of(MARCH))
        .containsExactly(new Missed("drie keer", 3), new Missed("twee keer", 2));
  }

  @Test
  void keepsNothingThatLooksLikePersonalData() {
    note("anna@voorbeeld.nl", 3);
    note("06-12 34 56 78", 3);

    assertThat(missed.waiting()).isZero();
  }

  @Test
  void survivesARestart() {
    note("kinderopvang", 2);
    close();
    open();

    note("kinderopvang", 1);
    assertThat(missed.of(MARCH)).containsExactly(new Missed("kinderopvang", 3));
  }

  @Test
  void countsEveryMonthApartAndForgetsAfterThirteen() {
    note("maart", 2);
    assertThat(missed.months()).containsExactly(MARCH);
    clock.pass(Duration.ofDays(31));
    note("april", 2);

    assertThat(missed.months()).containsExactly(YearMonth.of(2026, 4), MARCH);
    assertThat(missed.of(MARCH)).containsExactly(new Missed("maart", 2));
    clock.pass(Duration.ofDays(365));
    note("weer april", 2);
    assertThat(missed.months()).containsExactly(YearMonth.of(2027, 4), YearMonth.of(2026, 4));
  }

  @Test
  void keepsAThousandAMonthAndThoseAskedMostLongest() {
    note("vaak gevraagd", 2);
    missed.months();
    for (int i = 0; i < 900; i++) {
      note("een keer " + i, 1);
    }
    missed.months();
    for (int i = 0; i < 900; i++) {
      note("later " + i, 1);
    }
    missed.months();
    note("later 899", 1);
    note("een keer 1", 1);

    // What came last made room for nothing yet; what came first did.
    assertThat(missed.of(MARCH))
        .containsExactly(new Missed("later 899", 2), new Missed("vaak gevraagd", 2));
  }

  @Test
  void keepsNoMoreInMemoryThanItWouldSave() {
    for (int i = 0; i < 5_000; i++) {
      note("vraag " + (i % 2_500) + " " + "x".repeat(i % 7), 1);
    }

    assertThat(missed.waiting()).isEqualTo(OakMissedSearches.MOST_QUESTIONS);
  }

  @Test
  void forgetsWhatWasDealtWith() {
    note("kinderopvang", 2);
    note("blijft staan", 2);

    missed.forget("Kinderopvang");

    assertThat(missed.of(MARCH)).isEqualTo(List.of(new Missed("blijft staan", 2)));
  }
}
