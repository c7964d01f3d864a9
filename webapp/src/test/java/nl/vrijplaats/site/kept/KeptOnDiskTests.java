package nl.vrijplaats.site.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.management.JMException;
import javax.management.ObjectName;
import nl.vrijplaats.asset.Assets;
import nl.vrijplaats.asset.Images;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.MadeOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.WebApplicationContext;

/** What there is no room for in memory is given from disk, as exactly as from memory. */
class KeptOnDiskTests extends KeptSite {

  private static final String STYLE = "/.resources/leren-is-altijd/webresources/css/site.css";
  private static final String FONT =
      "/.resources/vrijplaats/webresources/fonts/figtree-latin-wght-normal.woff2";

  /** Of every kind of answer one. */
  private static final List<String> ADDRESSES =
      List.of(
          "/",
          "/columns",
          "/columns?pagina=2",
          "/columns/column-1",
          "/themas/2026-10",
          "/over",
          "/feed.xml",
          "/sitemap.xml",
          "/robots.txt",
          "/zoeken?q=leren",
          "/zoeken?q=leren&soort=column",
          "/zoeken/suggesties?q=le",
          "/.rest/delivery/columns/v1?orderBy=date%20desc",
          "/.rest/openapi.json",
          STYLE,
          FONT);

  @TempDir static Path home;
  @Autowired private WebApplicationContext context;
  @Autowired private Assets assets;
  private HardlyAnyMemory site;

  @BeforeEach
  void start() {
    site = new HardlyAnyMemory(context, home, DataSize.ofMegabytes(50));
  }

  @AfterEach
  void stop() throws IOException {
    site.close();
    assertThat(home.resolve("kept/answers")).doesNotExist();
  }

  @Test
  void givesWhatFellOutOfMemoryJustAsItWasMade() {
    for (String address : ADDRESSES) {
      byte[] first = site.get(address).getContentAsByteArray();
      long fetched = site.answers.figures().fetched();

      var again = site.get(address);

      assertThat(site.answers.figures().fetched()).as(address).isGreaterThan(fetched);
      assertThat(again.getContentAsByteArray()).as(address).isEqualTo(first);
      assertThat(first).as(address).isEqualTo(fresh(address).body());
    }
    assertThat(site.answers.figures().made()).isEqualTo(ADDRESSES.size());
  }

  @Test
  void writesDownEveryKindOfPartThatAnswersAreMadeOf() throws IOException, JMException {
    String image =
        assets
            .store("foto.png", new ByteArrayInputStream(Images.of("png", 60, 40)), "test")
            .ref()
            .value();
    press.published("news", "met-foto", Map.of("title", "Foto", "image", image));
    var all = Stream.concat(ADDRESSES.stream(), Stream.of("/nieuws/met-foto")).toList();
    all.forEach(site::get);
    var written = new TreeSet<String>();
    // What only answers in memory need is gone now; what lies on disk must not depend on it.
    collectGarbage();

    for (String address : all) {
      KeptAnswer answer = Objects.requireNonNull(site.stock.find(question(address)), address);
      assertThat(site.answers.holds(answer, site.answers.state())).as(address).isTrue();
      Ingredients parts = answer.ingredients();
      Stream.concat(parts.parts().stream(), parts.defined().stream())
          .forEach(part -> written.add(part.getClass().getName()));
    }

    assertThat(written).containsAll(kindsOfPart());
    assertThat(site.answers.figures().made()).isEqualTo(all.size());
  }

  /** Tests run where {@code System.gc()} does nothing; who counts all objects collects first. */
  private static void collectGarbage() throws JMException {
    ManagementFactory.getPlatformMBeanServer()
        .invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            "gcClassHistogram",
            new Object[] {null},
            new String[] {String[].class.getName()});
  }

  /** All but files, which are looked after. */
  private static TreeSet<String> kindsOfPart() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(MadeOf.Part.class));
    scan.addExcludeFilter(new AssignableTypeFilter(MadeOf.Unannounced.class));
    return scan.findCandidateComponents("nl.vrijplaats").stream()
        .map(found -> Objects.requireNonNull(found.getBeanClassName()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Question question(String address) {
    return new Question(
        "GET", address, false, null, null, null, null, null, null, null, null, null, false);
  }

  @Test
  void refusesToWriteWhatItCannotReadAgain() {
    record Odd(Object value) {}

    assertThatThrownBy(() -> new Values().write(new Odd(URI.create("/"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.net.URI");
  }

  @Test
  void givesEachFormAnd304AndPartsFromDisk() throws IOException {
    byte[] plain = fresh("/columns").body();
    var brotli = site.get("/columns", "Accept-Encoding", "br");
    var gzip = site.get("/columns", "Accept-Encoding", "gzip");
    String tag = Objects.requireNonNull(gzip.getHeader("ETag"));

    assertThat(Form.BROTLI.plain(brotli.getContentAsByteArray())).isEqualTo(plain);
    assertThat(
            new GZIPInputStream(new ByteArrayInputStream(gzip.getContentAsByteArray()))
                .readAllBytes())
        .isEqualTo(plain);
    assertThat(site.get("/columns").getContentAsByteArray()).isEqualTo(plain);
    assertThat(site.get("/columns", "Accept-Encoding", "gzip", "If-None-Match", tag).getStatus())
        .isEqualTo(304);
    byte[] font = site.get(FONT).getContentAsByteArray();
    var part = site.get(FONT, "Range", "bytes=10-19");
    assertThat(part.getStatus()).isEqualTo(206);
    assertThat(part.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(font, 10, 20));
    assertThat(site.answers.figures().made()).isEqualTo(2);
  }

  @Test
  void keepsApartOnDiskWhatDiffersByAccept() throws Exception {
    for (int i = 0; i < 2; i++) {
      assertThat(site.get("/zoeken?q=stage", "Accept", "text/html").getContentAsString())
          .contains("<!doctype html>");
      assertThat(site.get("/zoeken?q=stage", "Accept", "application/json").getContentAsString())
          .startsWith("{\"total\":");
    }
    assertThat(site.answers.figures().made()).isEqualTo(2);
  }

  @Test
  void makesAnewWhatAPublicationChanged() throws Exception {
    ItemId id = press.published("column", "bewaard", column("Eerst"));
    List<String> touched = List.of("/columns/bewaard", "/columns", "/columns/feed.xml");
    List<String> others = List.of("/organisaties", "/agenda", STYLE);
    touched.forEach(site::get);
    others.forEach(site::get);
    long made = site.answers.figures().made();

    press.saveAndPublish(id, "bewaard", column("Daarna"));

    for (String address : touched) {
      assertThat(site.get(address).getContentAsString()).as(address).contains("Daarna");
    }
    others.forEach(site::get);
    assertThat(site.answers.figures().made()).isEqualTo(made + touched.size());
    press.withdraw(id);
    assertThat(site.get("/columns/bewaard").getStatus()).isEqualTo(410);
  }

  private static Map<String, Object> column(String title) {
    return Map.of("title", title, "lead", "Intro", "date", Instant.parse("2026-10-14T10:00:00Z"));
  }

  @Test
  void makesAnewWhatATemplateChanged() throws Exception {
    Path template = TEMPLATES.resolve("region/page.ftl");
    String before = Files.readString(template);
    site.get("/regios/noord");
    try {
      Files.writeString(template, before + "<!-- anders -->");
      collectGarbage();
      assertThat(site.get("/regios/noord").getContentAsString()).contains("<!-- anders -->");
    } finally {
      Files.writeString(template, before);
    }
    assertThat(site.get("/regios/noord").getContentAsString()).doesNotContain("<!-- anders -->");
  }

  private enum Damage {
    CHANGED {
      @Override
      void to(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    },
    SHORT {
      @Override
      void to(Path file) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
      }
    },
    GONE {
      @Override
      void to(Path file) throws IOException {
        Files.delete(file);
      }
    };

    abstract void to(Path file) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void makesAnewWhatIsDamaged(Damage damage) throws IOException {
    byte[] whole = site.get("/over").getContentAsByteArray();
    damage.to(site.files().getFirst());

    assertThat(site.get("/over").getContentAsByteArray()).isEqualTo(whole);
    assertThat(site.answers.figures().made()).isEqualTo(2);
    assertThat(site.answers.figures().fetched()).isZero();
  }

  @Test
  void staysWithinItsRoomAndGivesStill() throws IOException {
    site.close();
    site = new HardlyAnyMemory(context, home, DataSize.ofKilobytes(320));
    long most = 0;
    for (int i = 0; i < 120; i++) {
      assertThat(site.get("/over?keer=" + i).getStatus()).isEqualTo(200);
      most = Math.max(most, size());
    }
    assertThat(most).isBetween(100_000L, 320L * 1_024);
    long made = site.answers.figures().made();
    site.get("/over?keer=119");
    assertThat(site.answers.figures().made()).as("the newest is there").isEqualTo(made);
    site.get("/over?keer=0");
    assertThat(site.answers.figures().made()).as("the oldest is not").isEqualTo(made + 1);
  }

  private long size() throws IOException {
    long size = 0;
    for (Path file : site.files()) {
      size += Files.size(file);
    }
    return size;
  }

  @Test
  void answersWhereNothingCanBeWritten() throws IOException {
    Files.createDirectories(home.resolve("kept"));
    Files.writeString(home.resolve("kept/answers"), "no folder", StandardOpenOption.CREATE_NEW);

    assertThat(site.get("/over").getStatus()).isEqualTo(200);
    assertThat(site.get("/over").getContentAsByteArray()).isEqualTo(fresh("/over").body());

    assertThat(site.answers.figures().fetched()).isZero();
  }

  @Test
  void deletesAtTheStartWhatAnEarlierProcessLeft() throws IOException {
    site.get("/over");
    Path file = site.files().getFirst();
    Files.write(file.resolveSibling("99.bin"), new byte[10]);

    try (var later = new HardlyAnyMemory(context, home, DataSize.ofMegabytes(50))) {
      assertThat(home.resolve("kept/answers")).doesNotExist();
      later.get("/over");
      assertThat(later.answers.figures().made()).isEqualTo(1);
    }
  }

  @Test
  void forgetsOnDiskToo() {
    site.get("/over");
    site.answers.clear();
    site.get("/over");

    assertThat(site.answers.figures().made()).isEqualTo(2);
  }
}
