package nl.vrijplaats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.vrijplaats.asset.AssetRef;
import nl.vrijplaats.asset.Pdfs;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All content out of one home and into an empty one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeTests {
  private static final Path EXAMPLES = Path.of("../light-modules/leren-is-altijd/bootstrap");
  private static final String PAGE = "7f6f2a44-0c55-4a5d-9d2e-1a52b0c0f001";
  private static final String COLUMN = "7f6f2a44-0c55-4a5d-9d2e-1a52b0c0f002";
  private static final String GONE = "7f6f2a44-0c55-4a5d-9d2e-1a52b0c0f003";

  Path folder;
  OperatedHome home;
  AssetRef picture;
  AssetRef report;

  @BeforeAll
  void fill(@TempDir Path place) throws IOException {
    folder = Files.createDirectory(place.resolve("files"));
    home = new OperatedHome(place.resolve("home"));
    assertThat(home.importMagnolia(EXAMPLES, "--publish")).as(home.said).isZero();
    assertThat(home.said).doesNotContain("lost:").contains(" 0 refused");
    Path corpus = MadeUpItems.file(folder, "corpus.jsonl", 0, 50);
    assertThat(home.call("import", corpus.toString(), "--format=jsonl", "--publish")).isZero();
    picture = home.assets.store("Groep é.png", new ByteArrayInputStream(picture()), "anna").ref();
    report =
        home.pdfs
            .store("Rapport 1.pdf", new ByteArrayInputStream(Pdfs.of("Een", "Twee")), "anna")
            .ref();
    home.copies.create(new ItemId(COLUMN), "column", null, hostileColumn(picture.value()), "anna");
    home.copies.create(new ItemId(PAGE), "page", "pagina", page(picture.value()), "bram");
  }

  @AfterAll
  void close() {
    home.close();
  }

  private static byte[] picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private static Map<String, Object> hostileColumn(String picture) {
    var column = new LinkedHashMap<String, Object>();
    column.put("title", " \uD83D\uDE00 : # --- ");
    column.put("lead", "\u0000 '\"\r\n\u2028\uFEFF " + "x".repeat(1_000_000));
    column.put("tags", HostileTexts.ALL);
    column.put("image", picture);
    column.put("date", Instant.parse("1900-01-01T00:00:00Z"));
    column.put("authors", List.of(GONE));
    return column;
  }

  private static Map<String, Object> page(String picture) {
    var main = new LinkedHashMap<String, Object>();
    main.put("background", "0123");
    main.put("0", Map.of("mgnl:template", "lia:components/text", "text", "<p>Eén</p>"));
    main.put(
        "00",
        Map.of(
            "mgnl:template",
            "lia:components/links",
            "links",
            List.of(Map.of("to", "a", "number", 5L), Map.of("to", "yes", "on", true)),
            "inner",
            new LinkedHashMap<>(
                Map.of("0", Map.of("mgnl:template", "lia:components/image", "image", picture)))));
    main.put("01", Map.of("mgnl:template", "lia:components/text", "share", 0.25));
    var page = new LinkedHashMap<String, Object>();
    page.put("title", "Een pagina");
    page.put("mgnl:template", "lia:pages/basic");
    page.put("hideInNav", true);
    page.put("until", Instant.parse("2027-01-01T00:00:00Z"));
    page.put("zijkant", Map.of("jcr:primaryType", "mgnl:area"));
    page.put("main", main);
    return page;
  }

  @ParameterizedTest
  @ValueSource(strings = {"magnolia", "magnolia-xml"})
  void losesNothingOnTheWayToAnEmptyHome(String format, @TempDir Path place) throws IOException {
    Path first = export(home, "first-" + format, format);
    try (var empty = new OperatedHome(place)) {
      assertThat(empty.importMagnolia(first, "--publish")).as(empty.said).isZero();
      assertThat(empty.said).doesNotContain("lost:");
      assertThat(bytesOf(export(empty, "second-" + format, format))).isEqualTo(bytesOf(first));
      assertThat(empty.properties(PAGE)).isEqualTo(home.properties(PAGE));
      assertThat(areaOf(empty)).containsExactly("0", "00", "01");
      assertThat(live(empty)).isEqualTo(live(home)).isGreaterThan(150);
      assertThat(empty.pdfs.find(report)).isEqualTo(home.pdfs.find(report)).isPresent();
      assertThat(empty.pdfs.pages(report)).isEqualTo(home.pdfs.pages(report)).hasSize(2);

      assertThat(empty.importMagnolia(first, "--publish")).isZero();
      assertThat(empty.said).contains(" 0 new, 0 changed, ").contains("; 0 published");
    }
  }

  private static List<String> areaOf(OperatedHome home) {
    return ((Map<?, ?>) home.properties(PAGE).get("main"))
        .entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Map)
            .map(entry -> entry.getKey().toString())
            .toList();
  }

  private static long live(OperatedHome home) {
    long[] number = {0};
    home.published.forEach(item -> number[0]++);
    return number[0];
  }

  @Test
  void writesTheSameBytesTwice() throws IOException {
    assertThat(bytesOf(export(home, "twice-a", "magnolia")))
        .isEqualTo(bytesOf(export(home, "twice-b", "magnolia")));
    assertThat(bytesOf(export(home, "twice-c", "jsonl")))
        .isEqualTo(bytesOf(export(home, "twice-d", "jsonl")));
  }

  @Test
  void namesFilesAsMagnoliaDoes() throws IOException {
    Path files = export(home, "names", "magnolia");

    assertThat(files.resolve("themes.2025-12.yaml")).exists();
    assertThat(files.resolve("dam.groep-e..png.yaml")).exists();
    assertThat(Files.readString(files.resolve("website.pagina.yaml")))
        .startsWith("pagina:\n  'jcr:primaryType': 'lia:page'\n  'jcr:uuid': " + PAGE)
        .contains("  zijkant:\n    'jcr:primaryType': 'mgnl:area'\n")
        .contains("  main:\n    'jcr:primaryType': 'mgnl:area'\n    background: '0123'\n    '0':\n")
        .contains("      'jcr:primaryType': 'mgnl:component'\n")
        .doesNotContain("mgnl:activationStatus");
  }

  @Test
  void writesOnlyWhatVisitorsSeeWhenAskedTo() throws IOException {
    Path files = folder.resolve("live");
    assertThat(home.call("export", files.toString(), "--format=magnolia", "--live")).isZero();

    assertThat(files.resolve("website.pagina.yaml")).doesNotExist();
    assertThat(files.resolve("dam.groep-e..png.yaml")).doesNotExist();
    try (Stream<Path> all = Files.list(files)) {
      assertThat(all.count()).isEqualTo(live(home));
    }
  }

  @Test
  void readsItsOwnJsonLinesBackIntoAnEmptyHome(@TempDir Path place) throws IOException {
    Path lines = export(home, "lines", "jsonl").resolve("content.jsonl");
    try (var empty = new OperatedHome(place)) {
      assertThat(empty.call("import", lines.toString(), "--format=jsonl")).as(empty.said).isZero();

      assertThat(empty.assets.find(picture)).isEqualTo(home.assets.find(picture)).isPresent();
      assertThat(empty.pdfs.content(report).orElseThrow())
          .hasSameBinaryContentAs(home.pdfs.content(report).orElseThrow());
      assertThat(empty.call("import", lines.toString(), "--format=jsonl", "--dry-run")).isZero();
      assertThat(empty.said).contains(" 0 new, 0 changed, ");
      home.copies.forEach(
          copy -> {
            ContentItem item = copy.item();
            // A line has no place for components; nor for what those two hold.
            if (!List.of(PAGE, COLUMN).contains(item.id().value())
                && !item.properties().containsKey("mgnl:template")) {
              assertThat(empty.copies.get(item.id()).item().properties())
                  .isEqualTo(item.properties());
              assertThat(empty.copies.get(item.id()).item().slug()).isEqualTo(item.slug());
            }
          });
    }
  }

  @Test
  void refusesAssetsThatLieOutsideTheirFolderOrAreNoFileOfTheirKind(@TempDir Path place)
      throws IOException {
    Path lines = export(home, "assets", "jsonl").resolve("content.jsonl");
    Path list = lines.resolveSibling("assets.jsonl");
    String known = Files.readString(list);
    Files.writeString(lines, "");
    Files.writeString(place.resolve("geheim.pdf"), "geheim");
    try (var empty = new OperatedHome(place.resolve("home"))) {
      Files.writeString(
          list, known.replaceAll("\"file\":\"[^\"]*\"", "\"file\":\"../geheim.pdf\""));
      assertThat(empty.call("import", lines.toString(), "--format=jsonl"))
          .isEqualTo(Command.FAILED);
      assertThat(empty.said).contains("There is no file ../geheim.pdf; files lie in assets/");

      Files.writeString(list, known);
      for (String line : known.lines().toList()) {
        Path file = lines.resolveSibling(line.replaceFirst(".*\"file\":\"([^\"]*)\".*", "$1"));
        Files.writeString(file, "%PDF-1.7 en verder niets");
      }
      assertThat(empty.call("import", lines.toString(), "--format=jsonl"))
          .isEqualTo(Command.FAILED);
      assertThat(empty.said).contains(" 2 refused");
      assertThat(empty.pdfs.find(report)).isEmpty();
    }
  }

  @Test
  void doesNotPublishWhatWasChangedAfterItWasPublished(@TempDir Path place) throws IOException {
    try (var other = new OperatedHome(place)) {
      Path one = Files.createDirectory(folder.resolve("one"));
      Files.copy(EXAMPLES.resolve("columns.half-vier.yaml"), one.resolve("columns.half-vier.yaml"));
      other.importMagnolia(one, "--publish");
      ItemId id = onlyItem(other);
      var changed = new LinkedHashMap<>(other.copies.get(id).item().properties());
      changed.put("lead", "Nog niet voor lezers");
      other.copies.save(id, 1, null, changed, "anna");
      Path exported = export(other, "changed", "magnolia");

      try (var empty = new OperatedHome(place.resolve("second"))) {
        assertThat(empty.importMagnolia(exported, "--publish")).isZero();

        assertThat(empty.said).contains("changed after it was published there; not published");
        assertThat(empty.copies.get(id).item().text("lead")).contains("Nog niet voor lezers");
        assertThat(empty.published.find(id)).isEmpty();
      }
    }
  }

  private static ItemId onlyItem(OperatedHome home) {
    var ids = new java.util.ArrayList<ItemId>();
    home.copies.forEach(copy -> ids.add(copy.id()));
    assertThat(ids).hasSize(1);
    return ids.getFirst();
  }

  @Test
  void refusesAFolderThatIsNotEmptyAndAnUnknownFormat() throws IOException {
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("mine.txt"), "mine");

    assertThat(home.call("export", full.toString())).isEqualTo(Command.FAILED);
    assertThat(home.said).contains("is not empty");
    assertThat(home.call("export", full.toString(), "--format=wxr")).isEqualTo(Command.MISUSED);
    assertThat(home.call("export")).isEqualTo(Command.MISUSED);
    try (Stream<Path> left = Files.list(full)) {
      assertThat(left).containsExactly(full.resolve("mine.txt"));
    }
    assertThat(folder.resolve("full.unfinished")).doesNotExist();
  }

  private Path export(OperatedHome from, String name, String format) {
    Path files = folder.resolve(name);
    assertThat(from.call("export", files.toString(), "--format=" + format)).as(from.said).isZero();
    return files;
  }

  private static Map<String, String> bytesOf(Path files) throws IOException {
    var bytes = new TreeMap<String, String>();
    try (Stream<Path> all = Files.walk(files)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        bytes.put(files.relativize(file).toString(), text);
      }
    }
    return bytes;
  }
}
