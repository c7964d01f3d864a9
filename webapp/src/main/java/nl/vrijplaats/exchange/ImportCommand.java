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
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss-SSS");

  private final ObjectProvider<JsonlImport> jsonl;
  private final ObjectProvider<IndexRebuild> catalogues;
  private final Path home;
  private final Clock clock;

  ImportCommand(
      ObjectProvider<JsonlImport> jsonl,
      ObjectProvider<IndexRebuild> catalogues,
      @Value("${vrijplaats.home:./vrijplaats-home}") Path home,
      Clock clock) {
    this.jsonl = jsonl;
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
    return "import FILE --format=jsonl [--publish] [--dry-run]   takes up the items of a file";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    var given = new CommandArguments(arguments, Set.of("format", "publish", "dry-run"));
    if (given.words().size() != 1) {
      throw new CommandMisused("import needs one file");
    }
    if (!given.value("format").orElse("").equals("jsonl")) {
      throw new CommandMisused("import needs --format=jsonl; other formats are not there yet");
    }
    Path file = Path.of(given.words().getFirst());
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      out.println(file + ": there is no such file, or it may not be read");
      return FAILED;
    }
    var options = new JsonlImport.Options(given.has("publish"), given.has("dry-run"));
    JsonlImport importer = jsonl.getObject();
    catalogues.getObject().catchUp();
    try (var report = new ImportReport(file, reportFile(options), out)) {
      importer.run(file, options, report);
      report.printTotals(options.dryRun());
      return report.hasRefusals() ? FAILED : DONE;
    } catch (IOException e) {
      out.println(
          "Stopped: " + e.getMessage() + ". What was taken up stays; import the file again.");
      return FAILED;
    }
  }

  private Path reportFile(JsonlImport.Options options) {
    String moment = MOMENT.format(LocalDateTime.now(clock));
    return home.resolve("reports")
        .resolve("import-" + moment + (options.dryRun() ? "-dry-run" : "") + ".jsonl");
  }
}
