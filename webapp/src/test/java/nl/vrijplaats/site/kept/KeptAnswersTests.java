package nl.vrijplaats.site.kept;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.search.BestBets;
import nl.vrijplaats.search.KeptSynonyms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What is kept, what is not, how it is sent, and that it never outlives what it was made of. */
class KeptAnswersTests extends KeptSite {

  private static final String STYLE = "/.resources/leren-is-altijd/webresources/css/site.css";
  private static final String FONT =
      "/.resources/vrijplaats/webresources/fonts/figtree-latin-wght-normal.woff2";

  @Autowired private BestBets bestBets;
  @Autowired private KeptSynonyms synonyms;
  @Autowired private WebApplicationContext context;
  @Autowired private KeptAnswersFilter filter;
  @Autowired private MostRead mostRead;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/columns",
        "/columns?pagina=2",
        "/themas/2026-10",
        "/over",
        "/feed.xml",
        "/columns/feed.xml",
        "/sitemap.xml",
        "/robots.txt",
        "/.well-known/security.txt",
        "/zoeken?q=leren",
        "/zoeken/suggesties?q=le",
        "/.rest/delivery/columns/v1",
        "/.rest/openapi.json",
        STYLE,
        FONT
      })
  void givesAPublicAnswerAgainJustAsItWasMade(String address) {
    get(address);
    long made = answers.figures().made();

    var again = get(address);
    var fresh = fresh(address);

    assertThat(isGivenAgain(address)).isTrue();
    assertThat(answers.figures().made()).isEqualTo(made);
    assertThat(again.body()).isEqualTo(fresh.body());
    assertThat(headers(again)).isEqualTo(headers(fresh));
    assertThat(header(again, "Content-Security-Policy")).contains("default-src 'self'");
    assertThat(header(again, "Set-Cookie")).isEmpty();
    assertThat(header(again, "ETag")).matches("\"[^\"]+\"");
  }

  /** All headers but those that are said about a kept answer only. */
  private static Map<String, List<String>> headers(HttpResponse<?> answer) {
    var headers = new TreeMap<>(answer.headers().map());
    headers
        .keySet()
        .removeIf(
            name ->
                List.of(
                        "date",
                        "vary",
                        "cache-tag",
                        "last-modified",
                        "etag",
                        "content-length",
                        "transfer-encoding",
                        // Not always in time for what is streamed; it says 0, as browsers do.
                        "x-xss-protection")
                    .contains(name.toLowerCase(java.util.Locale.ROOT)));
    return headers;
  }

  @Test
  void sendsEachFormWithATagOfItsOwn() throws IOException {
    var plain = get("/columns");
    var gzip = get("/columns", "Accept-Encoding", "gzip, deflate");
    var brotli = get("/columns", "Accept-Encoding", "gzip, deflate, br, zstd");

    assertThat(header(plain, "Content-Encoding")).isEmpty();
    assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
        .isEqualTo(plain.body());
    assertThat(Decoder.decompress(brotli.body()).getDecompressedData()).isEqualTo(plain.body());
    assertThat(brotli.body().length).isLessThan(gzip.body().length);
    assertThat(List.of(header(plain, "ETag"), header(gzip, "ETag"), header(brotli, "ETag")))
        .doesNotHaveDuplicates();
    for (var answer : List.of(plain, gzip, brotli)) {
      assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
      assertThat(header(answer, "Content-Length")).isEqualTo("" + answer.body().length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br"})
  void keepsOnlyTheFormThatWasAskedForAndMakesOthersOfIt(String first) {
    answers.clear();
    get("/columns", "Accept-Encoding", first);
    KeptAnswer kept = kept("/columns");
    assertThat(kept.has(Form.PLAIN)).isFalse();
    int light = kept.weight();

    assertThat(get("/columns").body()).isEqualTo(fresh("/columns").body());

    assertThat(kept("/columns")).isSameAs(kept);
    assertThat(kept.has(Form.PLAIN)).isTrue();
    assertThat(kept.weight()).isGreaterThan(light + fresh("/columns").body().length);
  }

  private KeptAnswer kept(String address) {
    var question =
        new Question(
            "GET", address, false, null, null, null, null, null, null, null, null, null, false);
    return java.util.Objects.requireNonNull(answers.find(question));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "deflate", "gzip;q=0, br;q=0", "*;q=0"})
  void sendsNoFormThatIsNotAccepted(String accepted) {
    assertThat(header(get("/columns", "Accept-Encoding", accepted), "Content-Encoding")).isEmpty();
  }

  @Test
  void prefersTheFormThatTheAskerPrefers() {
    assertThat(header(get("/columns", "Accept-Encoding", "br;q=0.5, gzip"), "Content-Encoding"))
        .isEqualTo("gzip");
    assertThat(header(get("/columns", "Accept-Encoding", "*"), "Content-Encoding")).isEqualTo("br");
  }

  @Test
  void doesNotCompressWhatIsCompressed() {
    var font = get(FONT, "Accept-Encoding", "gzip, br");

    assertThat(header(font, "Content-Encoding")).isEmpty();
    assertThat(header(font, "Vary")).isEmpty();
  }

  @Test
  void saysThatNothingChangedToWhoHasThisForm() {
    for (String accepted : List.of("identity", "gzip", "br")) {
      var first = get("/interviews", "Accept-Encoding", accepted);
      String tag = header(first, "ETag");
      for (String known : List.of(tag, "\"a\", " + tag, "W/" + tag, "*")) {
        var again = get("/interviews", "Accept-Encoding", accepted, "If-None-Match", known);
        assertThat(again.statusCode()).as(known).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(again, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(again, "Cache-Control")).isEqualTo("no-cache");
      }
    }
    String gzip = header(get("/interviews", "Accept-Encoding", "gzip"), "ETag");
    assertThat(get("/interviews", "If-None-Match", gzip).statusCode()).isEqualTo(200);
    assertThat(get("/interviews", "If-Match", "\"a\"").statusCode()).isEqualTo(412);
  }

  @Test
  void tellsByItsDateOnlyOnceItIsASecondOld() {
    ItemId id = press.published("news", "gedateerd", Map.of("title", "Een"));
    var first = get("/nieuws/gedateerd");
    assertThat(header(first, "Last-Modified")).isEmpty();
    press.saveAndPublish(id, "gedateerd", Map.of("title", "Twee"));
    get("/nieuws/gedateerd");

    clock.pass(Duration.ofSeconds(2));
    String date = header(get("/nieuws/gedateerd"), "Last-Modified");
    assertThat(date).endsWith("GMT");
    assertThat(get("/nieuws/gedateerd", "If-Modified-Since", date).statusCode()).isEqualTo(304);
    assertThat(
            get("/nieuws/gedateerd", "If-Modified-Since", date, "If-None-Match", "\"a\"")
                .statusCode())
        .isEqualTo(200);

    press.saveAndPublish(id, "gedateerd", Map.of("title", "Drie"));
    assertThat(text("/nieuws/gedateerd", "If-Modified-Since", date)).contains("Drie");
  }

  @Test
  void tellsNoLengthOfWhatIsUnchanged() {
    String tag = header(get("/kennisbank"), "ETag");
    var first = get("/kennisbank", "If-None-Match", tag);
    var again = get("/kennisbank", "If-None-Match", tag);
    assertThat(List.of(first.statusCode(), again.statusCode())).containsOnly(304);
    assertThat(first.headers().firstValue("Content-Length")).isEmpty();
    assertThat(again.headers().firstValue("Content-Length")).isEmpty();
  }

  @Test
  void answersHeadWithTheHeadersOfGet() {
    for (String accepted : List.of("identity", "gzip", "br")) {
      answers.clear();
      var head = send("HEAD", "/kennisbank", "Accept-Encoding", accepted);
      var get = get("/kennisbank", "Accept-Encoding", accepted);
      var again = send("HEAD", "/kennisbank", "Accept-Encoding", accepted);
      assertThat(head.body()).isEmpty();
      assertThat(again.body()).isEmpty();
      for (String name : List.of("ETag", "Content-Length", "Content-Encoding", "Content-Type")) {
        assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        assertThat(header(again, name)).as(name).isEqualTo(header(get, name));
      }
    }
  }

  @Test
  void sendsThePartOfAFileThatIsAskedFor() {
    var whole = get(FONT);
    byte[] bytes = whole.body();
    String tag = header(whole, "ETag");

    var first = get(FONT, "Range", "bytes=0-99");
    assertThat(first.statusCode()).isEqualTo(206);
    assertThat(first.body()).isEqualTo(java.util.Arrays.copyOf(bytes, 100));
    assertThat(header(first, "Content-Range")).isEqualTo("bytes 0-99/" + bytes.length);
    assertThat(header(first, "ETag")).isEqualTo(tag);
    assertThat(get(FONT, "Range", "bytes=-10").body())
        .isEqualTo(java.util.Arrays.copyOfRange(bytes, bytes.length - 10, bytes.length));
    assertThat(get(FONT, "Range", "bytes=100-").body()).hasSize(bytes.length - 100);
    assertThat(get(FONT, "Range", "bytes=0-99999999").body()).isEqualTo(bytes);
    var beyond = get(FONT, "Range", "bytes=" + bytes.length + "-");
    assertThat(beyond.statusCode()).isEqualTo(416);
    assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + bytes.length);
    assertThat(get(FONT, "Range", "bytes=0-9", "If-Range", tag).statusCode()).isEqualTo(206);
    assertThat(get(FONT, "Range", "bytes=0-9", "If-Range", "\"a\"").statusCode()).isEqualTo(200);
    for (String odd : List.of("bytes=9-0", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=0-1,3-4")) {
      assertThat(get(FONT, "Range", odd).statusCode()).as(odd).isEqualTo(200);
    }
    assertThat(get("/columns", "Range", "bytes=0-9").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nergens",
        "/redactie/aanmelden",
        "/actuator/health",
        "/zoeken?q=kwxzjvq",
        "/error",
        "/.resources/nergens.css"
      })
  void doesNotKeepWhatIsNobodysOrForOneTime(String address) {
    get(address);

    assertThat(isGivenAgain(address)).isFalse();
  }

  @Test
  void compressesWhatIsNotKeptToo() throws IOException {
    var gone = get("/nergens", "Accept-Encoding", "gzip");

    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(header(gone, "Content-Encoding")).isEqualTo("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gone.body())).readAllBytes())
        .isEqualTo(get("/nergens").body());
  }

  @Test
  void givesNothingKeptToWhoIsKnown() {
    get("/columns");

    assertThat(isGivenAgain("/columns", "Cookie", "VRIJPLAATS=abc")).isFalse();
    assertThat(isGivenAgain("/columns", "Authorization", "Basic YTpi")).isFalse();
    assertThat(isGivenAgain("/columns", "Cookie", "ander=1")).isTrue();
  }

  @Test
  void keepsWhatDiffersByAcceptApart() {
    String page = text("/zoeken?q=stage", "Accept", "text/html");
    String json = text("/zoeken?q=stage", "Accept", "application/json");

    assertThat(page).contains("<!doctype html>");
    assertThat(json).startsWith("{\"total\":");
    assertThat(isGivenAgain("/zoeken?q=stage", "Accept", "text/html")).isTrue();
    assertThat(isGivenAgain("/zoeken?q=stage", "Accept", "application/json")).isTrue();
    assertThat(header(get("/zoeken?q=stage", "Accept", "text/html"), "Vary"))
        .isEqualTo("Accept, Accept-Encoding");
  }

  @Test
  void dropsJustWhatUsedWhatChanged() {
    ItemId id = press.published("column", "precies", column("Precies", "2026-10-14"));
    List<String> touched = List.of("/columns/precies", "/columns", "/columns/feed.xml");
    List<String> others = List.of("/organisaties", "/agenda", "/monitor", STYLE);
    touched.forEach(this::get);
    others.forEach(this::get);
    long before = answers.figures().made();

    press.saveAndPublish(id, "precies", column("Heel precies", "2026-10-14"));

    for (String address : touched) {
      assertThat(text(address)).as(address).contains("Heel precies");
    }
    assertThat(answers.figures().made()).isEqualTo(before + touched.size());
    others.forEach(this::get);
    assertThat(answers.figures().made()).isEqualTo(before + touched.size());
  }

  private static Map<String, Object> column(String title, String day) {
    return Map.of("title", title, "lead", "Intro", "date", Instant.parse(day + "T10:00:00Z"));
  }

  @Test
  void followsAnItemThroughItsLife() {
    assertThat(get("/columns/levensloop").statusCode()).isEqualTo(404);
    ItemId id = press.published("column", "levensloop", column("Begin", "2026-10-14"));
    assertThat(text("/columns/levensloop")).contains("Begin");
    assertThat(text("/columns")).contains("/columns/levensloop");

    press.saveAndPublish(id, "levensloop-2", column("Begin", "2026-10-14"));
    var moved = get("/columns/levensloop");
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(header(moved, "Location")).isEqualTo("/columns/levensloop-2");
    assertThat(isGivenAgain("/columns/levensloop")).isTrue();
    assertThat(text("/columns")).contains("/columns/levensloop-2").doesNotContain("levensloop\"");

    press.withdraw(id);
    assertThat(get("/columns/levensloop").statusCode()).isEqualTo(410);
    assertThat(get("/columns/levensloop-2").statusCode()).isEqualTo(410);
    assertThat(text("/columns")).doesNotContain("levensloop");
    assertThat(text("/sitemap.xml")).doesNotContain("levensloop");
  }

  @Test
  void beginsTheThemeOfAMonthAtItsFirstMinute() {
    Instant before = clock.now;
    try {
      clock.now = Instant.parse("2026-10-31T22:59:59Z");
      String october = text("/");
      assertThat(isGivenAgain("/")).isTrue();

      clock.pass(Duration.ofSeconds(1));

      assertThat(text("/")).isNotEqualTo(october);
      assertThat(get("/").body()).isEqualTo(fresh("/").body());
    } finally {
      clock.now = before;
    }
  }

  @Test
  void showsAChangedTemplateAtTheNextRequest() throws IOException {
    Path template = TEMPLATES.resolve("organisation/page.ftl");
    String before = Files.readString(template);
    String address = "/organisaties/" + slugOf("organisation");
    String other = "/regios/" + slugOf("region");
    get(address);
    get(other);
    long made = answers.figures().made();
    try {
      Files.writeString(template, before + "<!-- anders -->");
      assertThat(text(address)).contains("<!-- anders -->");
      get(other);
      assertThat(answers.figures().made()).isEqualTo(made + 1);
    } finally {
      Files.writeString(template, before);
    }
    assertThat(text(address)).doesNotContain("<!-- anders -->");
  }

  private String slugOf(String type) {
    String sitemap = text("/sitemap.xml");
    String folder = type.equals("region") ? "regios" : "organisaties";
    Matcher found = Pattern.compile("/" + folder + "/([a-z0-9-]+)<").matcher(sitemap);
    assertThat(found.find()).as(type).isTrue();
    return found.group(1);
  }

  @Test
  void keepsNoPageThatTellsTheTime() throws IOException {
    Path template = TEMPLATES.resolve("event/page.ftl");
    String before = Files.readString(template);
    press.published("event", "nu", Map.of("title", "Nu"));
    try {
      Files.writeString(template, before + "${.now?string.iso}");
      get("/agenda/nu");
      assertThat(isGivenAgain("/agenda/nu")).isFalse();
    } finally {
      Files.writeString(template, before);
    }
  }

  @Test
  void searchesByWhatEditorsTeachAtOnce() {
    ItemId id = press.published("column", "kwijlebal", column("Kwijlebal", "2020-10-01"));
    String address = "/zoeken?q=leren";
    assertThat(text(address)).doesNotContain("Kwijlebal");
    assertThat(isGivenAgain(address)).isTrue();

    bestBets.add("leren", id, "test");
    assertThat(text(address)).contains("Kwijlebal");
    bestBets.remove("leren", id, "test");
    assertThat(text(address)).doesNotContain("Kwijlebal");

    var group = synonyms.add("kwijlebal, sprokkelhoek", "test");
    assertThat(text("/zoeken?q=sprokkelhoek")).contains("/columns/kwijlebal");
    synonyms.remove(group.id(), "test");
    assertThat(text("/zoeken?q=sprokkelhoek")).doesNotContain("/columns/kwijlebal");
  }

  @Test
  void makesAnAnswerOnceHoweverManyWait() throws Exception {
    get("/interviews");
    answers.clear();
    long before = answers.figures().made();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<byte[]> asking = () -> get("/interviews").body();
      List<byte[]> all = new ArrayList<>();
      for (var answer : threads.invokeAll(java.util.Collections.nCopies(24, asking))) {
        all.add(answer.get());
      }
      assertThat(all).allMatch(bytes -> java.util.Arrays.equals(bytes, all.getFirst()));
    }

    assertThat(answers.figures().made()).isEqualTo(before + 1);
  }

  @Test
  void showsAllOfAPublicationOrNothing() throws Exception {
    List<ItemId> set = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      set.add(press.published("factsheet", "geheel-" + i, Map.of("title", "Uitgave 0")));
    }
    var edition = new AtomicInteger();
    var stop = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> reading =
          () -> {
            int read = 0;
            for (; !stop.get(); read++) {
              int known = edition.get();
              String query = read % 2 == 0 ? "" : "?x=" + read;
              List<Integer> seen = editions(text("/kennisbank" + query));
              assertThat(seen).hasSize(3);
              assertThat(java.util.Set.copyOf(seen)).as("of one edition").hasSize(1);
              assertThat(seen.getFirst())
                  .as("not older than what is known")
                  .isGreaterThanOrEqualTo(known);
            }
            return read;
          };
      var readers = new ArrayList<java.util.concurrent.Future<Integer>>();
      for (int i = 0; i < 4; i++) {
        readers.add(threads.submit(reading));
      }
      for (int i = 1; i <= 25; i++) {
        publish(set, "Uitgave " + i);
        edition.set(i);
      }
      stop.set(true);
      for (var reader : readers) {
        assertThat(reader.get()).isGreaterThan(25);
      }
    } finally {
      stop.set(true);
      set.forEach(press::withdraw);
    }
  }

  private void publish(List<ItemId> set, String title) {
    var tasks = new ArrayList<Publisher.Task>();
    for (ItemId id : set) {
      var item = copies.get(id).item();
      copies.save(id, item.revision(), item.slug(), Map.of("title", title), "test");
      tasks.add(new Publisher.Task.Publish(id, copies.get(id).item().revision()));
    }
    carryOut(tasks);
  }

  private static List<Integer> editions(String page) {
    var editions = new ArrayList<Integer>();
    Matcher found = Pattern.compile("Uitgave ([0-9]+)<").matcher(page);
    while (found.find()) {
      editions.add(Integer.valueOf(found.group(1)));
    }
    return editions;
  }

  @Test
  void makesTheMostReadPagesReadyAfterARestart() throws IOException {
    get("/interviews");
    get("/zoeken?q=geheim");
    mostRead.note();
    assertThat(Files.readAllLines(HOME.resolve("kept/most-read.txt")))
        .contains("/interviews")
        .noneMatch(address -> address.contains("geheim"));
    answers.clear();

    mostRead.warm(port);

    assertThat(isGivenAgain("/interviews")).isTrue();
  }

  @Test
  void doesTheSameInAnotherServer() throws Exception {
    DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context).addFilters(filter);
    MockMvc other = builder.build();
    answers.clear();

    var first =
        other
            .perform(MockMvcRequestBuilders.get("/columns").header("Accept-Encoding", "gzip"))
            .andReturn();
    long given = answers.figures().given();
    var again =
        other
            .perform(MockMvcRequestBuilders.get("/columns").header("Accept-Encoding", "gzip"))
            .andReturn();
    String tag = again.getResponse().getHeader("ETag");
    var known =
        other
            .perform(
                MockMvcRequestBuilders.get("/columns")
                    .header("Accept-Encoding", "gzip")
                    .header("If-None-Match", tag))
            .andReturn();

    assertThat(answers.figures().given()).isEqualTo(given + 2);
    assertThat(again.getResponse().getContentAsByteArray())
        .isEqualTo(first.getResponse().getContentAsByteArray());
    assertThat(
            new String(
                new GZIPInputStream(
                        new ByteArrayInputStream(again.getResponse().getContentAsByteArray()))
                    .readAllBytes(),
                StandardCharsets.UTF_8))
        .contains("<!doctype html>");
    assertThat(known.getResponse().getStatus()).isEqualTo(304);
    assertThat(known.getResponse().getContentAsByteArray()).isEmpty();
  }
}
