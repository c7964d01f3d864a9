package nl.vrijplaats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.vrijplaats.Vrijplaats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as files, through the whole program. */
class StaticTests {
  private static final String NIGHT =
      "{\"id\":\"nacht\",\"type\":\"reportage\",\"title\":\"Een nacht op de gang\",\"slug\":\"%s\","
          + "\"lead\":\"Stil.\",\"body_html\":\"<p>Het licht is gedoofd in de kéúken.</p>\"}";

  @TempDir Path folder;
  private Path files;
  private String said = "";

  @BeforeEach
  void nameTheFolder() {
    files = folder.resolve("site");
  }

  private int call(String... words) {
    var bytes = new ByteArrayOutputStream();
    var arguments =
        Stream.concat(
                Arrays.stream(words),
                Stream.of(
                    "--vrijplaats.home=" + folder.resolve("home"),
                    "--vrijplaats.example-content=false",
                    "--vrijplaats.base-url=https://site.example"))
            .toList();
    int code =
        Commands.carryOut(
            Vrijplaats.class, arguments, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    said = bytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  private void publish(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("items.jsonl"), List.of(lines));
    assertThat(call("import", file.toString(), "--format=jsonl", "--publish")).isZero();
  }

  private String text(String name) throws IOException {
    return Files.readString(files.resolve(name));
  }

  @Test
  void writesTheWholeSiteAndLaterOnlyWhatChanged() throws IOException {
    publish(
        Stream.concat(
                Stream.of(NIGHT.formatted("nacht")),
                IntStream.range(0, 40)
                    .mapToObj(
                        n ->
                            "{\"id\":\"r%d\",\"type\":\"reportage\",\"title\":\"Dag %d\"}"
                                .formatted(n, n)))
            .toArray(String[]::new));

    assertThat(call("static", files.toString())).as(said).isZero();

    assertThat(text("reportages/nacht.html")).contains("Een nacht op de gang").contains("gedoofd");
    assertThat(text("reportages.html"))
        .contains("href=\"/reportages/pagina-2\"")
        .doesNotContain("?pagina=2");
    assertThat(text("reportages/pagina-2.html")).contains("Dag ");
    assertThat(text("sitemap.xml")).contains("https://site.example/reportages/nacht");
    assertThat(text("404.html")).contains("<h1");
    assertThat(text("zoeken.html")).contains("src=\"/zoeken.js\"");
    assertThat(text("zoekindex.json")).contains("\"keuken\"");
    assertThat(text("nginx.conf")).contains("content-security-policy");
    assertThat(unzipped("reportages/nacht.html.gz")).isEqualTo(text("reportages/nacht.html"));
    assertThat(files.resolve("reportages/nacht.html.br")).isNotEmptyFile();
    assertThat(said)
        .contains(", 0 removed")
        .as("where the footer leads nowhere in a home without examples")
        .contains("Nothing is at /privacy");

    assertThat(call("static", files.toString())).isZero();
    assertThat(said).contains(": 0 files written, 0 removed");

    Files.writeString(files.resolve("CNAME"), "site.example");
    publish(NIGHT.formatted("een-nacht"));
    assertThat(call("static", files.toString())).isZero();

    assertThat(files.resolve("reportages/nacht.html")).doesNotExist();
    assertThat(files.resolve("reportages/nacht.html.gz")).doesNotExist();
    assertThat(text("reportages/een-nacht.html")).contains("gedoofd");
    assertThat(text("_redirects")).contains("/reportages/nacht /reportages/een-nacht 301");
    assertThat(text("nginx.conf")).contains("return 301 \"/reportages/een-nacht\"");
    assertThat(files.resolve("CNAME")).as("what others put there").exists();
    assertThat(files.resolve("reportages/dag-1.html")).as("nothing but what changed").exists();
  }

  private String unzipped(String name) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(files.resolve(name)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void refusesAFolderWithOtherFiles() throws IOException {
    Files.createDirectories(files);
    Files.writeString(files.resolve("brief.txt"), "Van iemand anders.");

    assertThat(call("static", files.toString())).isEqualTo(Command.FAILED);
    assertThat(said).contains("holds other files");
    try (var held = Files.list(files)) {
      assertThat(held).hasSize(1);
    }
  }

  @Test
  void isToldWhichFolder() {
    assertThat(call("static")).isEqualTo(Command.MISUSED);
    assertThat(said).contains("static DIR");
  }
}
