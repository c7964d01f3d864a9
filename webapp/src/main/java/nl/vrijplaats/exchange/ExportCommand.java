package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code export}: writes all content in an open format. */
@Component
class ExportCommand implements Command {
  private static final int PROGRESS_EVERY = 5000;
  private static final String JSONL = "jsonl";
  private static final String XML = "magnolia-xml";
  private static final Set<String> FORMATS = Set.of(JSONL, "magnolia", XML);

  private final ObjectProvider<JsonlExport> jsonl;
  private final ObjectProvider<MagnoliaExport> magnolia;

  ExportCommand(ObjectProvider<JsonlExport> jsonl, ObjectProvider<MagnoliaExport> magnolia) {
    this.jsonl = jsonl;
    this.magnolia = magnolia;
  }

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String usage() {
    return "export DIR [--format=jsonl|magnolia|magnolia-xml] [--live]   writes all content to an empty folder";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    var given = new CommandArguments(arguments, Set.of("format", "live"));
    if (given.words().size() != 1) {
      throw new CommandMisused("export needs one folder");
    }
    String format = given.value("format").orElse(JSONL);
    if (!FORMATS.contains(format)) {
      throw new CommandMisused("export knows the formats jsonl, magnolia and magnolia-xml");
    }
    var options = new ExportOptions(given.has("live"), format.equals(XML));
    Path target = Path.of(given.words().getFirst());
    try (var folder = new ExportFolder(target)) {
      var written = new AtomicLong();
      LongConsumer progress =
          number -> {
            written.set(number);
            if (number % PROGRESS_EVERY == 0) {
              out.println(number + " written");
            }
          };
      if (format.equals(JSONL)) {
        jsonl.getObject().run(folder, options, progress);
      } else {
        magnolia.getObject().run(folder, options, progress);
      }
      folder.finish();
      out.println(
          written.get()
              + (format.equals(JSONL) ? " items" : " items and assets")
              + " written to "
              + target);
      return DONE;
    } catch (Refusal e) {
      out.println(e.why());
      return FAILED;
    } catch (IOException e) {
      out.println("Stopped: " + e.getMessage() + ". Nothing is left of this export.");
      return FAILED;
    }
  }
}
