package nl.vrijplaats.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report of an import: every item in full in a file, one JSON object a line, as the import goes
 * on; refusals, progress and totals where the operator reads them.
 */
final class ImportReport implements AutoCloseable {
  /** Refusals printed one by one; a file with more of them is wrong as a whole. */
  private static final int PRINTED = 100;

  private static final int PROGRESS_EVERY = 1000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path source;
  private final String unit;
  private final Path file;
  private final PrintStream out;
  private final BufferedWriter writer;
  private final Map<Outcome.Result, Long> results = new EnumMap<>(Outcome.Result.class);
  private final Map<String, Long> lost = new TreeMap<>();
  private final Map<String, Long> altered = new TreeMap<>();
  private final Map<String, Long> derived = new TreeMap<>();
  private final Map<String, Long> made = new TreeMap<>();
  private final long started = System.nanoTime();
  private long published;
  private long expected;
  private long lines;

  /**
   * Opens it.
   *
   * @param unit what is counted: lines, or items
   */
  ImportReport(Path source, String unit, Path file, PrintStream out) throws IOException {
    this.source = source;
    this.unit = unit;
    this.file = file;
    this.out = out;
    Files.createDirectories(file.toAbsolutePath().getParent());
    writer = Files.newBufferedWriter(file);
  }

  /** Takes up what became of a line. */
  void add(Outcome outcome) throws IOException {
    lines++;
    results.merge(outcome.result(), 1L, Long::sum);
    count(lost, outcome.remarks().lost());
    count(altered, outcome.remarks().changed());
    count(derived, outcome.remarks().derived());
    if (outcome.result() == Outcome.Result.REFUSED) {
      refused(outcome);
    }
    write(outcome);
    if (lines % PROGRESS_EVERY == 0) {
      out.println(lines + (expected > lines ? " of " + expected : "") + " " + unit);
    }
  }

  /** Takes up that there are at least so many lines. */
  void expect(long number) {
    expected = number;
  }

  /** Takes up that an item was made because lines name it. */
  void made(String contentType) {
    made.merge(contentType, 1L, Long::sum);
  }

  /** Takes up that visitors see so many items more, or in a newer revision. */
  void published(long items) {
    published += items;
  }

  /** Tells the operator what is being done. */
  void say(String what) {
    out.println(what);
  }

  boolean hasRefusals() {
    return results.containsKey(Outcome.Result.REFUSED);
  }

  /** Number of lines with that result. */
  long count(Outcome.Result result) {
    return results.getOrDefault(result, 0L);
  }

  /** Prints the totals. */
  void printTotals(boolean dryRun) {
    if (dryRun) {
      out.println("Dry run: nothing was changed. This is what would happen.");
    }
    out.printf(
        "%d %s: %d new, %d changed, %d unchanged, %d refused; %d published (in %d s)%n",
        lines,
        unit,
        count(Outcome.Result.NEW),
        count(Outcome.Result.CHANGED),
        count(Outcome.Result.UNCHANGED),
        count(Outcome.Result.REFUSED),
        published,
        (System.nanoTime() - started) / 1_000_000_000);
    made.forEach(
        (type, number) -> out.println("made because items name them: " + number + " " + type));
    altered.forEach(
        (what, number) -> out.println("kept in another form: " + what + " (" + number + ")"));
    lost.forEach((what, number) -> out.println("lost: " + what + " (" + number + ")"));
    if (!derived.isEmpty()) {
      out.println("made anew here, and so not kept: " + String.join(", ", derived.keySet()));
    }
    if (count(Outcome.Result.REFUSED) > PRINTED) {
      out.println((count(Outcome.Result.REFUSED) - PRINTED) + " more refusals are in the report");
    }
    out.println("Report per item: " + file);
  }

  private void refused(Outcome outcome) {
    if (count(Outcome.Result.REFUSED) <= PRINTED) {
      String file = outcome.file().isEmpty() ? source.toString() : outcome.file();
      out.println(file + ":" + outcome.line() + ": " + outcome.refusal());
    }
  }

  /** Counts by what happened to which property; details of one item stand in the file. */
  private static void count(Map<String, Long> counts, Iterable<String> remarks) {
    for (String remark : remarks) {
      String property = remark.replaceAll("\\[\\d+]", "");
      if (counts.size() < PRINTED || counts.containsKey(property)) {
        counts.merge(property, 1L, Long::sum);
      }
    }
  }

  private void write(Outcome outcome) throws IOException {
    var object = new LinkedHashMap<String, Object>();
    if (!outcome.file().isEmpty()) {
      object.put("file", outcome.file());
    }
    object.put("line", outcome.line());
    object.put("id", outcome.sourceId());
    object.put("type", outcome.type());
    object.put("result", outcome.result().name().toLowerCase(Locale.ROOT));
    if (outcome.item() != null) {
      object.put("item", outcome.item().value());
    }
    if (outcome.path() != null) {
      object.put("path", outcome.path());
    }
    if (!outcome.remarks().changed().isEmpty()) {
      object.put("changed", outcome.remarks().changed());
    }
    if (!outcome.remarks().lost().isEmpty()) {
      object.put("lost", outcome.remarks().lost());
    }
    if (!outcome.remarks().derived().isEmpty()) {
      object.put("derived", outcome.remarks().derived());
    }
    if (!outcome.refusal().isEmpty()) {
      object.put("refused", outcome.refusal());
    }
    writer.write(JSON.writeValueAsString(object));
    writer.newLine();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
