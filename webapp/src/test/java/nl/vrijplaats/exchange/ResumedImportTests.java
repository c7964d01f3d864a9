package nl.vrijplaats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.vrijplaats.OwnProcess;
import nl.vrijplaats.Vrijplaats;
import nl.vrijplaats.content.ItemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code import}, ended with kill -9 in the middle, and given again. */
class ResumedImportTests {
  private static final int LINES = 2000;
  private static final int ACKNOWLEDGED = 1000;
  private static final Pattern TOTALS =
      Pattern.compile("(\\d+) lines: (\\d+) new, 0 changed, (\\d+) unchanged, 0 refused");

  @TempDir Path folder;
  @TempDir Path home;

  @Test
  void losesNothingAcknowledgedAndGoesOnWhereItWasKilled() throws Exception {
    Path file = MadeUpItems.file(folder, "items.jsonl", 0, LINES);
    importUntilAcknowledged(file);

    try (var site = new OperatedHome(home)) {
      var taken = new HashSet<ItemId>();
      site.copies.forEachState((id, revision, stage, live) -> taken.add(id));
      for (int i = 0; i < ACKNOWLEDGED; i++) {
        assertThat(taken).as("line %d", i + 1).contains(ItemId.named("jsonl:" + i));
        assertThat(site.published.find(ItemId.named("jsonl:" + i))).isPresent();
      }
      assertThat(taken).as("killed in the middle").hasSizeLessThan(LINES);

      assertThat(site.call("import", file.toString(), "--format=jsonl", "--publish")).isZero();

      var totals = TOTALS.matcher(site.said);
      assertThat(totals.find()).as(site.said).isTrue();
      int isNew = Integer.parseInt(totals.group(2));
      int unchanged = Integer.parseInt(totals.group(3));
      assertThat(isNew + unchanged).isEqualTo(LINES);
      assertThat(unchanged).isBetween(ACKNOWLEDGED, LINES - 1);
      for (int i = 0; i < LINES; i++) {
        assertThat(site.published.find(ItemId.named("jsonl:" + i)).orElseThrow().revision())
            .isEqualTo(1);
      }
    }
    try (var site = new OperatedHome(home)) {
      assertThat(site.call("check")).as(site.said).isZero();
    }
  }

  /** Runs it in a process of its own, until it says that so many lines are taken up. */
  private void importUntilAcknowledged(Path file) throws IOException, InterruptedException {
    Process program =
        OwnProcess.of(
                Vrijplaats.class,
                "import",
                file.toString(),
                "--format=jsonl",
                "--publish",
                "--vrijplaats.home=" + home)
            .redirectErrorStream(true)
            .start();
    try (var words =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      var said = new StringBuilder();
      String word = words.readLine();
      while (word != null && !word.startsWith(ACKNOWLEDGED + " of " + LINES)) {
        said.append(word).append('\n');
        word = words.readLine();
      }
      assertThat(word).as(said.toString()).isNotNull();
    } finally {
      program.toHandle().destroyForcibly();
      assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
