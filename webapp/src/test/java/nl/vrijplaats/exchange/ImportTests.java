package nl.vrijplaats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.vrijplaats.Vrijplaats;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code import} on a real home, as an operator calls it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;
  ConfigurableApplicationContext program;
  Commands commands;
  WorkingCopies copies;
  PublishedContent published;
  String said = "";

  @BeforeAll
  void open(@TempDir Path home) {
    program = Commands.start(Vrijplaats.class, List.of("--vrijplaats.home=" + home));
    commands = program.getBean(Commands.class);
    copies = program.getBean(WorkingCopies.class);
    published = program.getBean(PublishedContent.class);
  }

  @AfterAll
  void close() {
    program.close();
  }

  @Test
  void takesUpAThousandItemsWithoutALossAndShowsEachAtItsAddress() throws IOException {
    Path file = MadeUpItems.file(folder, "items.jsonl", 0, 1000);

    assertThat(run(file, "--publish")).as(said).isEqualTo(Command.DONE);

    assertThat(said).contains("1000 lines: 1000 new, 0 changed, 0 unchanged, 0 refused");
    assertThat(said).doesNotContain("lost:").doesNotContain("kept in another form:");
    List<Map<?, ?>> report = report();
    assertThat(report).hasSize(1000);
    for (int i = 0; i < 1000; i++) {
      var source = MadeUpItems.item(i);
      var at = published.at(new SitePath((String) report.get(i).get("path")));
      assertThat(at).isInstanceOf(PublishedContent.At.Here.class);
      assertThatIsKept(((PublishedContent.At.Here) at).item(), source);
    }
  }

  private void assertThatIsKept(ContentItem item, Map<String, Object> source) {
    assertThat(item.title()).isEqualTo(source.get("title"));
    assertThat(item.text("lead")).contains((String) source.get("lead"));
    assertThat(item.text("body")).contains((String) source.get("body_html"));
    assertThat(item.texts("tags")).isEqualTo(source.get("tags"));
    assertThat(item.date())
        .contains(
            LocalDateTime.parse((String) source.get("date"))
                .atZone(ZoneId.of("Europe/Amsterdam"))
                .toInstant());
    assertThat(item.references("authors").stream().map(this::liveTitle))
        .containsExactly((String) source.get("author"));
    assertThat(item.references("topics").stream().map(this::liveTitle))
        .containsExactly((String) source.get("topic_label"));
  }

  private String liveTitle(ItemId id) {
    return published.find(id).orElseThrow().title();
  }

  @Test
  void changesTheSameItemWhenItsIdIsImportedAgain() throws IOException {
    var item = MadeUpItems.item(5000);
    run(lines(JSON.writeValueAsString(item)), "--publish");
    ItemId id = ItemId.named("jsonl:5000");
    WorkingCopy first = copies.get(id);

    assertThat(run(lines(JSON.writeValueAsString(item)), "--publish")).isZero();
    assertThat(said).contains("1 lines: 0 new, 0 changed, 1 unchanged, 0 refused; 0 published");

    item.put("lead", "Een andere inleiding");
    assertThat(run(lines(JSON.writeValueAsString(item)), "--publish")).isZero();
    assertThat(said).contains("1 lines: 0 new, 1 changed, 0 unchanged, 0 refused; 1 published");
    assertThat(copies.get(id).item().revision()).isEqualTo(first.item().revision() + 1);
    assertThat(published.find(id).orElseThrow().text("lead")).contains("Een andere inleiding");
    assertThat(published.find(id).orElseThrow().path()).isEqualTo(first.item().path());
  }

  @Test
  void leavesUntouchedWhatALineDoesNotName() throws IOException {
    run(
        lines(
            "{\"id\": 6000, \"type\": \"column\", \"title\": \"A\", \"lead\": \"B\", \"tags\": [\"c\"]}"));
    run(lines("{\"id\": 6000, \"type\": \"column\", \"title\": \"A\", \"tags\": []}"));

    ContentItem item = copies.get(ItemId.named("jsonl:6000")).item();
    assertThat(item.text("lead")).contains("B");
    assertThat(item.properties()).doesNotContainKey("tags");
  }

  @Test
  void keepsDraftsFromVisitorsUntilTheyArePublished() throws IOException {
    Path file =
        lines(
            "{\"id\": 6100, \"type\": \"column\", \"title\": \"Nog niet\", \"author\": \"Ria Smit\"}");
    ItemId id = ItemId.named("jsonl:6100");
    run(file);
    assertThat(copies.get(id).stage()).isEqualTo(Stage.DRAFT);
    assertThat(published.find(id)).isEmpty();

    run(file, "--publish");

    assertThat(copies.get(id).stage()).isEqualTo(Stage.PUBLISHED);
    assertThat(published.find(id).orElseThrow().references("authors").stream().map(this::liveTitle))
        .containsExactly("Ria Smit");
  }

  @Test
  void namesEachLineThatIsRubbishAndTakesUpTheOthers() throws IOException {
    Path file =
        lines(
            "geen json",
            "[1, 2]",
            "{\"id\": 1, \"type\": \"column\"}",
            "{\"type\": \"column\", \"title\": \"Zonder id\"}",
            "{\"id\": 7001, \"title\": \"Zonder soort\"}",
            "{\"id\": 7002, \"type\": \"recept\", \"title\": \"Soep\"}",
            "{\"id\": 7003, \"type\": \"column\", \"title\": \"Datum\", \"date\": \"gisteren\"}",
            "{\"id\": 7004, \"type\": \"column\", \"title\": {\"nl\": \"Titel\"}}",
            "",
            "{\"id\": 7005, \"type\": \"column\", \"title\": \"Goed\"}");

    assertThat(run(file, "--publish")).isEqualTo(Command.FAILED);

    assertThat(said)
        .contains(file + ":1: not JSON")
        .contains(file + ":2: not a JSON object")
        .contains(file + ":3: no \"title\"")
        .contains(file + ":4: no \"id\"")
        .contains(file + ":5: no \"type\"")
        .contains(file + ":6: unknown type 'recept'; use one of ")
        .contains(file + ":7: date: 'gisteren' is no date; write it as 2026-09-01")
        .contains(file + ":8: \"title\" is not a text")
        .contains("1 new, 0 changed, 0 unchanged, 8 refused");
    assertThat(published.find(ItemId.named("jsonl:7005"))).isPresent();
    assertThat(copies.find(ItemId.named("jsonl:7003"))).isEmpty();
  }

  @Test
  void refusesALineThatIsNotUtf8AndReadsOn() throws IOException {
    Path file = folder.resolve("latin1.jsonl");
    Files.writeString(
        file,
        "{\"id\": 7100, \"type\": \"column\", \"title\": \"Café\"}\n",
        StandardCharsets.ISO_8859_1);
    Files.writeString(
        file,
        "{\"id\": 7101, \"type\": \"column\", \"title\": \"Café\"}",
        java.nio.file.StandardOpenOption.APPEND);

    assertThat(run(file)).isEqualTo(Command.FAILED);

    assertThat(said).contains(file + ":1: not UTF-8").contains("1 new").contains("1 refused");
    assertThat(copies.get(ItemId.named("jsonl:7101")).item().title()).isEqualTo("Café");
  }

  @Test
  void saysWhatIsLostAndWhatIsKeptInAnotherForm() throws IOException {
    assertThat(
            run(
                lines(
                    "{\"id\": 7200, \"type\": \"column\", \"title\": \"Half\", \"stemming\": \"blij\","
                        + " \"theme\": \"bestaat niet\","
                        + " \"body_html\": \"<p>Goed</p><script>alert(1)</script>\"}")))
        .isZero();

    assertThat(said)
        .contains("lost: stemming: a column has no such property (1)")
        .contains("lost: theme: no theme is called 'bestaat niet' (1)")
        .contains("kept in another form: body: removed ");
    assertThat(copies.get(ItemId.named("jsonl:7200")).item().text("body")).contains("<p>Goed</p>");
  }

  @Test
  void refusesToMakeAnotherTypeOfAnItem() throws IOException {
    run(lines("{\"id\": 7300, \"type\": \"column\", \"title\": \"Wat ben ik\"}"));

    assertThat(run(lines("{\"id\": 7300, \"type\": \"news\", \"title\": \"Wat ben ik\"}")))
        .isEqualTo(Command.FAILED);

    assertThat(said).contains(":1: id '7300' is a column already");
  }

  @Test
  void changesNothingInADryRunButSaysTheSame() throws IOException {
    Path file =
        lines(
            "{\"id\": 8000, \"type\": \"column\", \"title\": \"Proef\", \"author\": \"Nieuwe Naam\"}",
            "{\"id\": 8000, \"type\": \"column\", \"title\": \"Proef twee\"}",
            "kapot");
    assertThat(run(file, "--publish", "--dry-run")).isEqualTo(Command.FAILED);
    String foreseen = said;
    assertThat(foreseen).contains("Dry run: nothing was changed");
    assertThat(copies.find(ItemId.named("jsonl:8000"))).isEmpty();
    assertThat(copies.find(NamedItems.identity("person", "Nieuwe Naam"))).isEmpty();

    run(file, "--publish");

    assertThat(said).contains("3 lines: 1 new, 1 changed, 0 unchanged, 1 refused");
    assertThat(foreseen)
        .contains("3 lines: 1 new, 1 changed, 0 unchanged, 1 refused")
        .contains("made because items name them: 1 person");
  }

  @Test
  void keepsAsDraftWhatLacksARequiredProperty() throws IOException {
    run(lines("{\"id\": 8100, \"type\": \"event\", \"title\": \"Wanneer\"}"), "--publish");

    assertThat(said).contains("kept in another form: kept as draft: without start");
    assertThat(copies.get(ItemId.named("jsonl:8100")).stage()).isEqualTo(Stage.DRAFT);
    assertThat(published.find(ItemId.named("jsonl:8100"))).isEmpty();
  }

  @Test
  void answersAWrongCallWithHowItIsCalled() {
    assertThat(call("import", "items.jsonl")).isEqualTo(Command.MISUSED);
    assertThat(said).contains("--format=jsonl");
    assertThat(call("import", "--format=jsonl")).isEqualTo(Command.MISUSED);
    assertThat(call("import", "er-is-niets.jsonl", "--format=jsonl")).isEqualTo(Command.FAILED);
    assertThat(said).contains("there is no such file");
    assertThat(call("import", "a", "--format=jsonl", "--snel")).isEqualTo(Command.MISUSED);
    assertThat(said).contains("Unknown option --snel");
    assertThat(call("exporteer")).isEqualTo(Command.MISUSED);
    assertThat(said).contains("import FILE").contains("check ").contains("reindex ");
  }

  private Path lines(String... lines) throws IOException {
    return Files.write(Files.createTempFile(folder, "lines", ".jsonl"), List.of(lines));
  }

  private int run(Path file, String... options) {
    var arguments = new ArrayList<>(List.of(file.toString(), "--format=jsonl"));
    arguments.addAll(List.of(options));
    return call("import", arguments.toArray(String[]::new));
  }

  private int call(String command, String... arguments) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code = commands.run(command, List.of(arguments), out);
    said = bytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  /** The report file that the last call names. */
  private List<Map<?, ?>> report() throws IOException {
    String file =
        said.lines().filter(l -> l.startsWith("Report per item: ")).findFirst().orElseThrow();
    try (Stream<String> lines =
        Files.lines(Path.of(file.substring("Report per item: ".length())))) {
      List<Map<?, ?>> report = new ArrayList<>();
      lines.forEach(line -> report.add(JSON.readValue(line, Map.class)));
      return report;
    }
  }
}
