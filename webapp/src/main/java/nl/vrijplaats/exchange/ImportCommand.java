package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import nl.vrijplaats.catalogue.IndexRebuild;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code import}: takes up the items of a file. */
@Component
class ImportCommand implements Command {
  private static final String MAGNOLIA = "magnolia";
  private static final Set<String> FORMATS = Set.of("jsonl", MAGNOLIA);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss-SSS");

  private final ObjectProvider<JsonlImport> jsonl;
  private final ObjectProvider<MagnoliaImport> magnolia;
  private final ObjectProvider<IndexRebuild> catalogues;
  private final Path home;
  private final Clock clock;

  ImportCommand(
      ObjectProvider<JsonlImport> jsonl,
      ObjectProvider<MagnoliaImport> magnolia,
      ObjectProvider<IndexRebuild> catalogues,
      @Value("${vrijplaats.home:./vrijplaats-home}") Path home,
      Clock clock) {
    this.jsonl = jsonl;
    this.magnolia = magnolia;
    this.catalogues = catalogues;
    this.home = home;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String usage() {
    return "import FILE --format=jsonl|magnolia [--publish] [--dry-run]   takes up the items of a file";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    var given = new CommandArguments(arguments, Set.of("format", "publish", "dry-run"));
    if (given.words().size() != 1) {
      throw new CommandMisused("import needs one file");
    }
    String format = given.value("format").orElse("");
    if (!FORMATS.contains(format)) {
      throw new CommandMisused("import needs --format=jsonl or --format=magnolia");
    }
    Path file = Path.of(given.words().getFirst());
    boolean mayBeFolder = format.equals(MAGNOLIA);
    if (!Files.isReadable(file) || (Files.isDirectory(file) && !mayBeFolder)) {
      out.println(file + ": there is no such file, or it may not be read");
      return FAILED;
    }
    var options = new ImportOptions(given.has("publish"), given.has("dry-run"));
    String unit = format.equals(MAGNOLIA) ? "items" : "lines";
    try (var report = new ImportReport(file, unit, reportFile(options), out)) {
      takeUp(format, file, options, report);
      report.printTotals(options.dryRun());
      return report.hasRefusals() ? FAILED : DONE;
    } catch (Refusal e) {
      out.println(file + ": " + e.why());
      return FAILED;
    } catch (IOException e) {
      out.println(
          "Stopped: " + e.getMessage() + ". What was taken up stays; import the file again.");
      return FAILED;
    }
  }

  private void takeUp(String format, Path file, ImportOptions options, ImportReport report)
      throws IOException {
    catalogues
        .getObject()
        .inBulk(
            () -> {
              if (format.equals(MAGNOLIA)) {
                magnolia.getObject().run(file, options, report);
              } else {
                jsonl.getObject().run(file, options, report);
              }
              report.say("All taken up; now completing lists and search");
            });
  }

  private Path reportFile(ImportOptions options) {
    String moment = MOMENT.format(LocalDateTime.now(clock));
    return home.resolve("reports")
        .resolve("import-" + moment + (options.dryRun() ? "-dry-run" : "") + ".jsonl");
  }
}
