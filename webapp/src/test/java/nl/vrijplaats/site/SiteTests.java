package nl.vrijplaats.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.jcr.Repositories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.w3c.dom.Document;

/** The public site over real repositories and real HTTP, with templates of its own. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vrijplaats.example-content=false",
      "vrijplaats.base-url=https://site.example",
      "vrijplaats.sitemap.longest=40",
      "vrijplaats.kept.look-at-files=0"
    })
@DirtiesContext
class SiteTests {

  @TempDir private static Path folder;

  nl.vrijplaats.editorial.EditorialDesk desk;

  @LocalServerPort private int port;
  private static Press press;
  private final HttpClient browser = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) throws IOException {
    // A copy, since one of the tests changes a template.
    FileSystemUtils.copyRecursively(Path.of("src/test/resources/site"), folder);
    registry.add("vrijplaats.home", () -> folder.resolve("home").toString());
    registry.add(
        "vrijplaats.light-modules", () -> folder.resolve("light-modules") + ",../light-modules");
    registry.add(
        "vrijplaats.content-templates", () -> folder.resolve("content-templates").toString());
  }

  @TestConfiguration
  static class November {
    @Bean
    @Primary
    Clock november() {
      return Clock.fixed(
          Instant.parse("2026-11-30T23:30:00Z").minusSeconds(7200), ZoneId.of("UTC"));
    }
  }

  @BeforeAll
  static void publishSomething(
      @Autowired WorkingCopies copies,
      @Autowired Repositories repositories,
      @Autowired Publisher publisher) {
    press = new Press(copies, repositories, publisher);
    ItemId october = press.published("theme", "", Map.of("month", "2026-10", "motto", "Oktober"));
    ItemId november = press.published("theme", "", Map.of("month", "2026-11", "motto", "<Durf>"));
    press.published("theme", "", Map.of("month", "2026-12", "motto", "December"));
    column("Bij november", "2026-11-03", november);
    column("Later bij november", "2026-11-05", november);
    column("Bij oktober", "2026-10-05", october);
    press.published("opinion", "mening", piece("Mening", "2026-11-04", november));
    press.published(
        "column",
        "hostiel",
        Map.of(
            "title",
            "<script>alert(1)</script> & \u0007\"'",
            "date",
            Instant.parse("2026-11-06T10:00:00Z"),
            "body",
            "<p>Rijk & ]]> <em>tekst</em></p>"));
    for (int i = 1; i <= 45; i++) {
      press.published(
          "project",
          "project-" + i,
          Map.of(
              "title",
              "Project " + i,
              "frontrunner",
              i % 2 == 0,
              "date",
              Instant.parse("2026-01-01T10:00:00Z").plusSeconds(i * 60L)));
    }
    press.published("topic", "topic-2", Map.of("title", "Twee", "number", "2"));
    press.published("topic", "topic-1", Map.of("title", "Een", "number", "1"));
    press.published("topic", "zonder", Map.of("title", "Zonder nummer"));
    press.published("page", "over", Map.of("title", "Over ons", "title_de", "Über uns"));
    press.published("news", "stuk", Map.of("title", "Sjabloon stuk", "date", Instant.EPOCH));
  }

  private static Map<String, Object> piece(String title, String day, ItemId theme) {
    return Map.of(
        "title", title, "date", Instant.parse(day + "T10:00:00Z"), "theme", theme.value());
  }

  private static void column(String title, String day, ItemId theme) {
    press.published("column", "", piece(title, day, theme));
  }

  private HttpResponse<String> get(String address, String... headers) {
    return send("GET", address, headers);
  }

  private HttpResponse<String> send(String method, String address, String... headers) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
              .method(method, HttpRequest.BodyPublishers.noBody());
      if (headers.length > 0) {
        request.headers(headers);
      }
      return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("-");
  }

  /** Sends an address that no client library would, and returns all that comes back. */
  private String raw(String address) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      String request =
          "GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Document parsed(String xml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError("Not well-formed: " + xml, e);
    }
  }

  private static List<String> texts(Document xml, String element) {
    var nodes = xml.getElementsByTagNameNS("*", element);
    var texts = new ArrayList<String>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void servesTheThemeOfTheMonthFirst() {
    var answer = get("/");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .containsSubsequence(
            "<body class=\"palette-4\">",
            "“&lt;Durf&gt;”</h1>",
            "Columns bij dit thema</h2>",
            "<h3>Later bij november</h3>",
            "<h3>Mening</h3>",
            "<h3>Bij november</h3>",
            "Nieuw</h2>",
            "Waar we aan werken</h2>",
            "<h3>1 Een</h3>",
            "<h3>2 Twee</h3>")
        .doesNotContain("Zonder nummer");
  }

  @Test
  void showsNothingTwiceOnTheHomePage() {
    String newest = get("/").body().replaceAll("(?s).*Nieuw</h2>(.*?)</section>.*", "$1");

    assertThat(newest)
        .contains("<h3>Bij oktober</h3>")
        .doesNotContain("november", "Mening", "December");
  }

  @Test
  void servesPagesInTheLanguageOfTheirAddress() {
    var german = get("/de/over");

    assertThat(german.statusCode()).isEqualTo(200);
    assertThat(german.body())
        .contains(
            "<h1>Über uns</h1>",
            "<title>Über uns | ",
            "<link rel=\"canonical\" href=\"https://site.example/de/over\">");
    assertThat(get("/de").body()).contains("“&lt;Durf&gt;”</h1>");
    assertThat(get("/de/projecten").body()).contains("/de/projecten?pagina=2");
    assertThat(get("/nl/over").headers().firstValue("Location")).contains("/over");
    assertThat(get("/de/bestaat-niet").statusCode()).isEqualTo(404);
  }

  @Test
  void takesSelectorsAndOldExtensionsOffAnAddress() {
    assertThat(get("/over~kort~").body()).contains("<h1>Over ons</h1>");
    assertThat(get("/over.html").statusCode()).isEqualTo(301);
    assertThat(get("/over.html").headers().firstValue("Location")).contains("/over");
    assertThat(get("/over~%3Cb%3E~").statusCode()).isEqualTo(404);
  }

  @Test
  void pagesThroughASection() {
    String first = get("/projecten").body();
    String last = get("/projecten?pagina=3&onbekend=x").body();

    assertThat(first)
        .contains("45 stukken", "1/3 - /projecten?pagina=2 /projecten/feed.xml", "Project 45; ");
    assertThat(last)
        .contains("3/3 /projecten?pagina=2 - ", "Project 1; ")
        .contains("<link rel=\"canonical\" href=\"https://site.example/projecten?pagina=3\">");
    assertThat(get("/projecten?pagina=2").body()).contains("2/3 /projecten /projecten?pagina=3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pagina=abc",
        "pagina=0",
        "pagina=-1",
        "pagina=4",
        "pagina=999999999999",
        "pagina=",
        "pagina=01",
        "pagina=1&pagina=2"
      })
  void hasNoPageForANumberThatIsNone(String query) {
    var answer = get("/projecten?" + query);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Deze pagina is er niet");
  }

  @Test
  void servesTheOverviewsAndTheItemsInThem() {
    assertThat(get("/themas").body())
        .contains("Overzicht: ", "<p id=\"items\">December; &lt;Durf&gt;; Oktober; </p>");
    assertThat(get("/themas/2026-10").body()).contains("<h1>Oktober</h1>");
    assertThat(get("/over").body()).contains("<h1>Over ons</h1>");
    assertThat(get("/columns").body()).contains("<h1>Columns</h1>");
    assertThat(get("/koplopers").body()).contains("<h1>Koplopers</h1>", "22 stukken", "Project 44");
    assertThat(get("/agenda").statusCode()).isEqualTo(200);
  }

  @Test
  void escapesHostileTitlesEverywhere() {
    for (String address : List.of("/columns", "/columns/hostiel", "/", "/bestaat-niet")) {
      assertThat(get(address).body())
          .as(address)
          .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ")
          .doesNotContain("<script>alert");
    }
    for (String address : List.of("/feed.xml", "/columns/feed.xml")) {
      assertThat(texts(parsed(get(address).body()), "title"))
          .as(address)
          .contains("<script>alert(1)</script> & \"'");
    }
    assertThat(get("/columns/hostiel").body()).contains("<p>Rijk & ]]> <em>tekst</em></p>");
  }

  @Test
  void answersMovedAddressesWith301() {
    ItemId id = press.published("column", "oud-adres", Map.of("title", "Verhuisd"));
    press.saveAndPublish(id, "nieuw-adres", Map.of("title", "Verhuisd"));

    var answer = get("/columns/oud-adres");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(header(answer, "Location")).isEqualTo("/columns/nieuw-adres");
    assertThat(get("/columns/nieuw-adres").statusCode()).isEqualTo(200);
  }

  @Test
  void saysThatAWithdrawnPieceIsGone() {
    ItemId id = press.published("column", "straks-weg", Map.of("title", "Straks weg"));
    press.withdraw(id);

    var answer = get("/columns/straks-weg");

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("<h1>410 Dit stuk is niet meer te lezen</h1>");
  }

  @Test
  void suggestsTheNewestPiecesWhereNothingIs() {
    var answer = get("/columns/was-er-nooit");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains("<h1>404 Deze pagina is er niet</h1>", "<li>Later bij november</li>");
    assertThat(get("/personen").statusCode()).isEqualTo(404);
  }

  @Test
  void showsNothingThatIsNotPublished() {
    press.copies().create(ItemId.random(), "column", "concept", Map.of("title", "Concept"), "test");

    assertThat(get("/columns/concept").statusCode()).isEqualTo(404);
    assertThat(get("/columns").body()).doesNotContain("Concept");
    assertThat(get("/sitemap-1.xml").body()).doesNotContain("concept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Columns", "/columns/", "/COLUMNS", "/columns/?", "/Columns/?x=1"})
  void sendsSloppyAddressesToTheRightOne(String address) {
    var answer = get(address);

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(header(answer, "Location"))
        .isEqualTo(address.endsWith("?x=1") ? "/columns?x=1" : "/columns");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/columns/../../pom.xml",
        "/columns/%2e%2e/%2e%2e/pom.xml",
        "/columns/..%2f..%2fpom.xml",
        "/columns/%00",
        "/columns/%0d%0aSet-Cookie:%20a=b",
        "/columns/%c0%ae%c0%ae/",
        "/columns;a=b",
        "/columns/\u0001",
        "/columns/%zz",
        "//evil.example/",
        "/\\evil.example",
        "/columns/%5c..%5c",
        "/columns?pagina=%zz",
        "/columns?pagina=%c3%28",
        "/columns?pagina=2%00",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/.resources/proef/webresources/../geheim.yaml",
        "/.resources/proef/webresources/%2e%2e/geheim.yaml",
        "/.resources/proef/webresources/..%2fgeheim.yaml",
        "/.resources/proef/webresources/css/../../geheim.yaml",
        "/.resources/proef/geheim.yaml",
        "/.resources/../../../etc/passwd",
        "/.resources/leren-is-altijd/module.yaml",
        "/.resources/proef/webresources/",
        "/.resources/proef/webresources/css",
        "/.resources/proef/webresources/css/%00proef.css",
        "/.resources/",
        "/WEB-INF/web.xml",
        "/application.properties",
        "/error"
      })
  void neverAnswersAnAddressThatTriesToGetOut(String address) throws IOException {
    String answer = raw(address);

    assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
    assertThat(answer)
        .doesNotContain("geheim: ja", "root:", "Exception", "at org.", "at nl.", "Jetty", "a=b")
        .doesNotContainIgnoringCase("whitelabel");
  }

  @Test
  void refusesAnAddressOfAHundredThousandLetters() throws IOException {
    assertThat(raw("/" + "a".repeat(100_000))).contains("HTTP/1.1 4", "Naar de voorpagina");
    assertThat(get("/" + "a".repeat(10_000)).statusCode()).isEqualTo(404);
  }

  @Test
  void saysThatASearchOfTenThousandCharactersIsTooLong() {
    var answer = get("/zoeken?q=" + "a".repeat(10_000), "Accept", "application/json");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("langer dan 200 tekens");
  }

  @Test
  void hidesWhatBrokeBehindAPageOfTheSite() {
    var answer = get("/nieuws/stuk");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("<h1>500 Er ging iets mis bij ons</h1>", "| Leren is altijd</title>")
        .doesNotContain("Tot hier", "bestaatNiet", "freemarker", "Exception");
    assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'self'");
  }

  @Test
  void answersErrorsInJsonToWhoAsksForIt() {
    var answer = get("/columns/was-er-nooit", "Accept", "application/json");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Content-Type")).startsWith("application/json");
    assertThat(answer.body()).contains("\"status\":404", "\"title\":\"Deze pagina is er niet\"");
  }

  @Test
  void refusesToBeWrittenTo() {
    var answer = send("POST", "/columns");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).contains("Dat kan hier niet");
  }

  @Test
  void answersHeadLikeGetWithoutBody() {
    for (String address : List.of("/", "/columns", "/feed.xml", "/columns/hostiel")) {
      var head = send("HEAD", address);
      assertThat(head.statusCode()).as(address).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(header(head, "ETag")).isEqualTo(header(get(address), "ETag"));
    }
    assertThat(send("HEAD", "/nergens").statusCode()).isEqualTo(404);
  }

  @Test
  void sendsAPageOnlyOnceWhileItStaysTheSame() {
    var first = get("/columns/hostiel");

    var again = get("/columns/hostiel", "If-None-Match", header(first, "ETag"));

    assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(first, "ETag")).startsWith("\"");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void protectsVisitorsAndSetsNoCookie() {
    for (String address : List.of("/", "/columns", "/nergens", "/feed.xml", "/robots.txt")) {
      var answer = get(address);
      assertThat(header(answer, "Content-Security-Policy"))
          .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
          .doesNotContain("unsafe");
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
      assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
      assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(header(answer, "Set-Cookie")).isEqualTo("-");
      assertThat(header(answer, "Server")).isEqualTo("-");
    }
  }

  @Test
  void feedsTheTwentyNewest() {
    Document feed = parsed(get("/projecten/feed.xml").body());

    assertThat(texts(feed, "entry")).hasSize(20);
    assertThat(texts(feed, "title")).startsWith("Projecten | Leren is altijd", "Project 45");
    assertThat(texts(feed, "id")).allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{36}"));
    assertThat(texts(feed, "id")).doesNotHaveDuplicates();
    assertThat(get("/projecten/feed.xml").body())
        .contains("href=\"https://site.example/projecten/project-45\"");
    assertThat(header(get("/feed.xml"), "Content-Type")).startsWith("application/atom+xml");
    assertThat(texts(parsed(get("/columns/feed.xml").body()), "content"))
        .anyMatch(html -> html.contains("<p>Rijk & ]]> <em>tekst</em></p>"));
    assertThat(get("/nergens/feed.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void listsEveryPublicPageInTheSitemap() {
    Document index = parsed(get("/sitemap.xml").body());
    List<String> parts = texts(index, "loc");
    var all = new ArrayList<String>();
    for (String part : parts) {
      List<String> places =
          texts(parsed(get(part.substring("https://site.example".length())).body()), "loc");
      assertThat(places).hasSizeBetween(1, 40);
      all.addAll(places);
    }

    assertThat(index.getDocumentElement().getLocalName()).isEqualTo("sitemapindex");
    assertThat(all)
        .doesNotHaveDuplicates()
        .contains(
            "https://site.example/",
            "https://site.example/columns",
            "https://site.example/koplopers",
            "https://site.example/columns/hostiel",
            "https://site.example/themas/2026-12",
            "https://site.example/over",
            "https://site.example/projecten/project-1",
            "https://site.example/projecten/project-45");
    assertThat(get("/sitemap-" + (parts.size() + 1) + ".xml").statusCode()).isEqualTo(404);
    assertThat(get("/sitemap-0.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsMachinesTheirWay() {
    assertThat(get("/robots.txt").body())
        .contains("Disallow: /redactie", "Sitemap: https://site.example/sitemap.xml");
    assertThat(get("/.well-known/security.txt").body())
        .contains("Contact: https://site.example/over", "Expires: 2027-09-30T22:00:00Z");
  }

  @Test
  void letsBrowsersKeepFilesByFingerprint() {
    String plain = "/.resources/proef/webresources/css/proef.css";
    var file = get(plain);
    String fingerprint = header(file, "ETag").replace("\"", "");
    var kept = get(plain.replace(".css", "~" + fingerprint + "~.css"));
    var outdated = get(plain.replace(".css", "~000000000000~.css"));

    assertThat(file.body()).isEqualTo("body { color: #222 }\n");
    assertThat(header(file, "Content-Type")).isEqualToIgnoringCase("text/css;charset=utf-8");
    assertThat(header(file, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(kept, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    assertThat(kept.body()).isEqualTo(file.body());
    assertThat(header(outdated, "Cache-Control")).isEqualTo("no-cache");
    assertThat(get(plain, "If-None-Match", header(file, "ETag")).statusCode()).isEqualTo(304);
    assertThat(send("HEAD", plain).statusCode()).isEqualTo(200);
  }

  @Test
  void showsAChangedTemplateAtTheNextRequest() throws IOException {
    Path template = folder.resolve("content-templates/page/page.ftl");
    String before = Files.readString(template);
    try {
      Files.writeString(template, before.replace("<h1>", "<h1 class=\"nieuw\">"));
      assertThat(get("/over").body()).contains("<h1 class=\"nieuw\">Over ons</h1>");
    } finally {
      Files.writeString(template, before);
    }
    assertThat(get("/over").body()).contains("<h1>Over ons</h1>");
  }

  private void leads(String address, int status, String to) {
    var answer = get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(status);
    assertThat(header(answer, "Location")).isEqualTo(to);
  }

  @Test
  void sendsWhereAVirtualAddressLeads() {
    leads("/oud/iets", 302, "/columns");
    leads("/archief/2019/een-stuk", 301, "/columns/een-stuk-2019");
  }

  @Test
  void takesTheLongestVirtualAddressOfThoseThatMatch() {
    leads("/oud/nieuws/iets", 302, "/nieuws?van=oud");
  }

  @Test
  void keepsWhatIsAskedBesideAVirtualAddress() {
    leads("/oud/iets?pagina=2", 302, "/columns?pagina=2");
    leads("/oud/nieuws/iets?pagina=2", 302, "/nieuws?van=oud");
  }

  @Test
  void showsAnotherPageAtAVirtualAddress() {
    for (String address : List.of("/welkom", "/gewoon")) {
      assertThat(get(address).statusCode()).isEqualTo(200);
      assertThat(get(address).body()).isEqualTo(get("/over").body());
    }
  }

  @Test
  void rotatesThroughNumbers() {
    leads("/loterij", 302, "/columns/nummer-007");
  }

  @Test
  void leadsByTheHostThatIsAsked() {
    leads("/thuis", 302, "/interviews");
  }

  @Test
  void letsNoVirtualAddressIntoTheDeskOrBeforeIt() {
    assertThat(get("/stiekem").statusCode()).isEqualTo(404);
    assertThat(header(get("/redactie"), "Location")).doesNotContain("/columns");
  }

  @Test
  void leavesOutAVirtualAddressThatCannotBeRead() {
    assertThat(get("/kapot/x").statusCode()).isEqualTo(404);
  }
}
