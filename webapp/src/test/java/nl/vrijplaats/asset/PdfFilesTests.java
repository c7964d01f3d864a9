package nl.vrijplaats.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ContentFixture;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.LightModules;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** PDFs over real Oak files: what is taken, what is refused, what visitors get. */
class PdfFilesTests {

  @TempDir static Path home;
  private static OakPdfFiles files;
  private static ContentFixture content;
  private static MockMvc web;

  @BeforeAll
  static void open() {
    content =
        new ContentFixture(
            home,
            LightModules.read(List.of(Path.of("../light-modules"))),
            Clock.systemUTC(),
            repositories -> {
              files = new OakPdfFiles(repositories, home.toString(), Clock.systemUTC());
              return List.of(files);
            });
    web =
        MockMvcBuilders.standaloneSetup(
                new FileController(files),
                new DamController(
                    new OakAssets(
                        content.repositories(),
                        new Renditions(home.toString()),
                        Clock.systemUTC())))
            .build();
  }

  @AfterAll
  static void close() {
    content.close();
  }

  private static PdfFile store(String name, byte[] file) throws IOException {
    return files.store(name, new ByteArrayInputStream(file), "anna");
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(byte[] file) {
    return assertThatThrownBy(() -> store("a.pdf", file)).isInstanceOf(NotAPdf.class);
  }

  private static ItemId publication(PdfFile file) {
    ItemId id = ItemId.random();
    content.workingCopies.create(
        id,
        "publication",
        null,
        Map.of("title", file.fileName(), "file", file.ref().value()),
        "anna");
    return id;
  }

  @Test
  void keepsAPdfWithTheTextOfEachPage() throws Exception {
    byte[] pdf = Pdfs.of("Leren op de werkvloer", "Tweede bladzijde\nover stage");

    PdfFile stored = store("Jaarverslag 2025 (définitif).PDF", pdf);

    assertThat(stored.fileName()).isEqualTo("jaarverslag-2025-definitif.pdf");
    assertThat(stored.size()).isEqualTo(pdf.length);
    assertThat(stored.pages()).isEqualTo(2);
    assertThat(files.find(stored.ref())).contains(stored);
    assertThat(files.pages(stored.ref())).hasSize(2);
    assertThat(files.pages(stored.ref()).get(0)).contains("Leren op de werkvloer");
    assertThat(files.pages(stored.ref()).get(1))
        .contains("Tweede bladzijde")
        .contains("over stage");
    assertThat(files.content(stored.ref()).orElseThrow()).hasBinaryContent(pdf);
  }

  @Test
  void takesAPdfThatOnlyItsOwnerMayChange() throws Exception {
    PdfFile stored = store("a.pdf", Pdfs.readOnly("Voor iedereen te lezen"));

    assertThat(files.pages(stored.ref()).getFirst()).contains("Voor iedereen te lezen");
  }

  @Test
  void refusesWhatIsNoPdfWhateverItsName() {
    assertRefused("<html>geen pdf</html>".getBytes(StandardCharsets.UTF_8))
        .hasMessageContaining("geen PDF");
    assertRefused(Images.of("png", 10, 10)).hasMessageContaining("geen PDF");
    assertRefused(new byte[0]).hasMessageContaining("leeg");
  }

  @Test
  void refusesAPdfWithAPassword() {
    assertRefused(Pdfs.withPassword("geheim")).hasMessageContaining("wachtwoord");
  }

  @Test
  void refusesABrokenPdf() {
    byte[] whole = Pdfs.of("Leren");
    assertRefused(Arrays.copyOf(whole, 30)).hasMessageContaining("beschadigd");
    assertRefused("%PDF-1.7\nniets".getBytes(StandardCharsets.UTF_8))
        .hasMessageContaining("beschadigd");
  }

  @Test
  void refusesMoreThan50MBWithoutReadingItAll() {
    var endless =
        new InputStream() {
          private long read;

          @Override
          public int read() {
            read++;
            return 'x';
          }

          @Override
          public int read(byte[] to, int from, int length) {
            read += length;
            return length;
          }
        };
    assertThatThrownBy(() -> files.store("a.pdf", endless, "anna"))
        .isInstanceOf(NotAPdf.class)
        .hasMessageContaining("50 MB");
    assertThat(endless.read).isLessThan(PdfFiles.MOST_BYTES + 1_000_000);
  }

  @Test
  void isNotHeldUpByAPdfThatUnpacksToGigabytes() {
    long before = System.nanoTime();

    Throwable refused =
        org.assertj.core.api.Assertions.catchThrowable(() -> store("bom.pdf", Pdfs.bomb(600)));

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));
    // Stored with the text there was, or refused with a reason; either way we are still here.
    if (refused != null) {
      assertThat(refused).isInstanceOf(NotAPdf.class);
    }
  }

  @Test
  void isNotHeldUpByAPageThatDrawsItself() throws Exception {
    assertThat(store("kring.pdf", Pdfs.drawingItself()).pages()).isEqualTo(1);
  }

  @Test
  void endsTheReadingOfAPdfThatTakesTooLong(@TempDir Path work) throws Exception {
    Path pdf = work.resolve("a.pdf");
    java.nio.file.Files.write(pdf, Pdfs.of("Leren"));

    assertThatThrownBy(() -> new PdfReader(Duration.ofMillis(1)).read(pdf))
        .isInstanceOf(NotAPdf.class)
        .hasMessageContaining("te veel tijd");
  }

  @Test
  void letsVisitorsHaveAFileOnlyWhileALiveItemNamesIt() throws Exception {
    PdfFile file = store("Handreiking.pdf", Pdfs.of("Leren"));
    ItemId one = publication(file);
    String address = new FileLinks(files).working(file.ref().value()).orElseThrow().path();
    assertThat(files.findLive(file.ref())).isEmpty();
    assertThat(files.livePages(file.ref())).isEmpty();
    assertThat(answerAt(address.replace("/redactie/media/", "/dam/"))).isEqualTo(404);

    content.publish(one);

    String live = new FileLinks(files).live(file.ref().value()).orElseThrow().path();
    assertThat(live).isEqualTo("/dam/" + file.ref() + "/handreiking.pdf");
    assertThat(answerAt(live)).isEqualTo(200);
    assertThat(files.livePages(file.ref()).getFirst()).contains("Leren");

    content.withdraw(one);
    assertThat(answerAt(live)).isEqualTo(404);
    assertThat(answerAt(address)).as("editors keep it").isEqualTo(200);
  }

  @Test
  void sendsAFileWithItsNameToKeepAndInParts() throws Exception {
    byte[] pdf = Pdfs.of("Leren");
    PdfFile file = store("Wegwijzer stage.pdf", pdf);
    content.publish(publication(file));
    var address = URI.create("/dam/" + file.ref() + "/wegwijzer-stage.pdf");

    var tag =
        web.perform(get(address))
            .andExpect(status().isOk())
            .andExpect(content().contentType("application/pdf"))
            .andExpect(content().bytes(pdf))
            .andExpect(
                header().string("Content-Disposition", "inline; filename=\"wegwijzer-stage.pdf\""))
            .andExpect(header().string("X-Content-Type-Options", "nosniff"))
            .andExpect(header().string("Accept-Ranges", "bytes"))
            .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
            .andReturn()
            .getResponse()
            .getHeader("ETag");
    web.perform(get(address).header("If-None-Match", tag)).andExpect(status().isNotModified());
    web.perform(get(address).header("Range", "bytes=0-4"))
        .andExpect(status().isPartialContent())
        .andExpect(header().string("Content-Range", "bytes 0-4/" + pdf.length))
        .andExpect(content().string("%PDF-"));
    for (String wrong :
        List.of(
            "/dam/" + file.ref() + "/anders.pdf",
            "/dam/" + file.ref() + "/wegwijzer-stage.PDF",
            "/dam/" + file.ref() + "/..%2fwegwijzer-stage.pdf",
            "/dam/" + AssetRef.random() + "/wegwijzer-stage.pdf",
            "/dam/jcr:..%2f..%2f/wegwijzer-stage.pdf")) {
      assertThat(answerAt(wrong)).as(wrong).isEqualTo(404);
    }
  }

  @Test
  void storesWhatAnEditorSendsAndSaysInDutchWhyNot() throws Exception {
    web.perform(
            multipart("/redactie/bestanden")
                .file(new MockMultipartFile("file", "Nieuw.pdf", null, Pdfs.of("a", "b", "c")))
                .principal(() -> "anna"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.pages").value(3))
        .andExpect(jsonPath("$.ref").value(startsWith("jcr:")))
        .andExpect(jsonPath("$.path").value(endsWith("/nieuw.pdf")));
    web.perform(
            multipart("/redactie/bestanden")
                .file(new MockMultipartFile("file", "a.pdf", null, "tekst".getBytes()))
                .principal(() -> "anna"))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.message").value(startsWith("Dit bestand is geen PDF")));
    web.perform(multipart("/redactie/bestanden").principal(() -> "anna"))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.message").value("Er is geen bestand gekozen."));
  }

  private static int answerAt(String address) throws Exception {
    return web.perform(get(URI.create(address))).andReturn().getResponse().getStatus();
  }
}
