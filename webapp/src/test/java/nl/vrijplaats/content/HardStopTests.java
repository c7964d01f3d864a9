package nl.vrijplaats.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.vrijplaats.OwnProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Stops a process that saves and publishes, hard and at a random moment, and looks at what is left.
 *
 * <p>The number of stops of each kind is {@code -Dvrijplaats.hard-stops}, 25 by default; {@code
 * benchmarks/hard-stops.sh} does a thousand. The seed is printed, and may be given as {@code
 * -Dvrijplaats.hard-stops.seed}.
 */
class HardStopTests {

  private static final int SET = BusyEditor.SET;

  @TempDir Path home;

  enum Way {
    /** The process ends itself from another thread, without any shutdown hook. */
    HALT,
    /** The system ends the process: kill -9. */
    KILL
  }

  @ParameterizedTest
  @EnumSource
  @Execution(ExecutionMode.CONCURRENT)
  void losesNothingAcknowledgedAndPublishesNoHalfSet(Way way) throws Exception {
    long seed = Long.getLong("vrijplaats.hard-stops.seed", System.nanoTime());
    var random = new Random(seed);
    int stops = Integer.getInteger("vrijplaats.hard-stops", 25);
    long acknowledged = 0;
    long published = 0;
    for (int stop = 1; stop <= stops; stop++) {
      List<String> said = runUntilStopped(way, random.nextInt(1, 30), random.nextLong(10_000_000));
      acknowledged += said.size();
      published += said.stream().filter(line -> line.startsWith("PUBLISHED")).count();
      try (var content = ContentFixture.in(home)) {
        assertThatNothingIsMissing(content, said, "stop %d, seed %d".formatted(stop, seed));
      }
    }
    System.out.printf(
        "%s: %d hard stops, %d acts acknowledged, of which %d published a set of %d; none lost,"
            + " no half set (seed %d)%n",
        way, stops, acknowledged, published, SET, seed);
    assertThat(published).as("published sets to check").isGreaterThan(stops);
  }

  @Test
  void seesALostSaveWhenThereIsOne() {
    try (var content = ContentFixture.in(home)) {
      assertThat(missing(content, List.of("SAVED " + ItemId.random() + " 1 ."))).hasSize(1);
    }
  }

  /**
   * A moment in the life of the editor: so long after so many acts. Counting acts, not time from
   * the start, makes it a moment of saving or publishing on any machine.
   */
  static final class Moment {
    private final int acts;
    private final long nanosLater;
    private int seen;

    Moment(int acts, long nanosLater) {
      this.acts = acts;
      this.nanosLater = nanosLater;
    }

    /** Stops once it has come; the editor goes on meanwhile. */
    void seen(String word, Runnable stop) {
      if (!word.equals("READY") && ++seen == acts) {
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  LockSupport.parkNanos(nanosLater);
                  stop.run();
                });
      }
    }
  }

  /** Runs the editor until it is stopped, and answers all it said. */
  private List<String> runUntilStopped(Way way, int acts, long nanosLater) throws Exception {
    Process editor =
        OwnProcess.of(
                BusyEditor.class,
                home.toString(),
                Integer.toString(way == Way.HALT ? acts : Integer.MAX_VALUE),
                Long.toString(nanosLater))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var stop = new Moment(way == Way.KILL ? acts : Integer.MAX_VALUE, nanosLater);
    try (var words =
        new BufferedReader(
            new InputStreamReader(editor.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(words.readLine()).as("first word of the editor").isEqualTo("READY");
      var said = new ArrayList<String>();
      for (String word = words.readLine(); word != null; word = words.readLine()) {
        said.add(word);
        // Through its handle: Process itself would close the pipe with words still in it.
        stop.seen(word, () -> editor.toHandle().destroyForcibly());
      }
      return said;
    } finally {
      editor.destroyForcibly();
      assertThat(editor.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void assertThatNothingIsMissing(
      ContentFixture content, List<String> said, String when) {
    assertThat(missing(content, said)).as("acknowledged and missing, " + when).isEmpty();
    var rounds = new HashMap<String, List<ContentItem>>();
    content.published.forEach(
        item ->
            rounds
                .computeIfAbsent(item.text("set").orElseThrow(), set -> new ArrayList<>())
                .add(item));
    assertThat(rounds)
        .as("sets that visitors see, " + when)
        .allSatisfy(
            (set, items) -> {
              assertThat(items).hasSize(SET);
              assertThat(items)
                  .extracting(item -> item.text("round"))
                  .containsOnly(items.getFirst().text("round"));
            });
  }

  /** What was said to be saved or published, and is not there. */
  private static List<String> missing(ContentFixture content, List<String> said) {
    var missing = new ArrayList<String>();
    Map<String, Long> live = new HashMap<>();
    content.published.forEach(
        item -> live.merge(item.text("set").orElse(""), item.revision(), Math::min));
    for (String line : said) {
      String[] words = line.split(" ");
      if (words.length < 3 || !line.endsWith(".")) {
        continue; // cut off by the stop: nobody was told
      }
      boolean there =
          switch (words[0]) {
            case "SAVED" ->
                content
                    .workingCopies
                    .revision(new ItemId(words[1]), Long.parseLong(words[2]))
                    .isPresent();
            case "PUBLISHED" -> live.getOrDefault(words[1], 0L) >= Long.parseLong(words[2]);
            default -> throw new IllegalStateException("The editor said: " + line);
          };
      if (!there) {
        missing.add(line);
      }
    }
    return missing;
  }
}
