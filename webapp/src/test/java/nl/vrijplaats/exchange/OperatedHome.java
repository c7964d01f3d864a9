package nl.vrijplaats.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.Vrijplaats;
import nl.vrijplaats.asset.Assets;
import nl.vrijplaats.asset.PdfFiles;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.WorkingCopies;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A real home and the commands on it, as an operator calls them. */
final class OperatedHome implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ConfigurableApplicationContext program;
  final WorkingCopies copies;
  final PublishedContent published;
  final Assets assets;
  final PdfFiles pdfs;

  /** What the last command printed. */
  String said = "";

  OperatedHome(Path home) {
    program = Commands.start(Vrijplaats.class, List.of("--vrijplaats.home=" + home));
    copies = program.getBean(WorkingCopies.class);
    published = program.getBean(PublishedContent.class);
    assets = program.getBean(Assets.class);
    pdfs = program.getBean(PdfFiles.class);
  }

  int call(String command, String... arguments) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code = program.getBean(Commands.class).run(command, List.of(arguments), out);
    said = bytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  int importMagnolia(Path from, String... options) {
    var arguments = new ArrayList<>(List.of(from.toString(), "--format=magnolia"));
    arguments.addAll(List.of(options));
    return call("import", arguments.toArray(String[]::new));
  }

  Map<String, Object> properties(String id) {
    return copies.get(new ItemId(id)).item().properties();
  }

  /** The report file that the last import names. */
  List<Map<?, ?>> report() throws IOException {
    String start = "Report per item: ";
    String file = said.lines().filter(l -> l.startsWith(start)).findFirst().orElseThrow();
    var report = new ArrayList<Map<?, ?>>();
    for (String line : Files.readAllLines(Path.of(file.substring(start.length())))) {
      report.add(JSON.readValue(line, Map.class));
    }
    return report;
  }

  @Override
  public void close() {
    program.close();
  }
}
