package nl.vrijplaats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import nl.vrijplaats.Vrijplaats;
import nl.vrijplaats.asset.AssetRef;
import nl.vrijplaats.asset.Assets;
import nl.vrijplaats.asset.PdfFiles;
import nl.vrijplaats.asset.Pdfs;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.Problem;
import nl.vrijplaats.lightmodule.TemplateDefinition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The site packed for Magnolia, and served by what stands in for one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackTests {
  private static final String MODULE = "leren-is-altijd";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient browser = HttpClient.newHttpClient();
  private AssetRef portrait;
  private Path jar;
  private Path module;
  private ConfigurableApplicationContext site;
  private MagnoliaStandIn magnolia;

  @BeforeAll
  void pack(@TempDir Path place) throws Exception {
    site = serve(place.resolve("home"), true);
    var picture = site.getBean(Assets.class).store("Team.jpg", stream(picture()), "anna").ref();
    portrait = site.getBean(Assets.class).store("Gezicht.jpg", stream(picture()), "anna").ref();
    var report = site.getBean(PdfFiles.class).store("R.pdf", stream(Pdfs.of("1", "2")), "a").ref();
    Path lines =
        Files.writeString(
            place.resolve("content.jsonl"),
            """
            {"id": "a", "type": "column", "slug": "vijandig", "date": "2026-11-20", "title": "<script>alert(1)</script> ${1 + 1} [#if] & \\"x\\" 'y'", "lead": "<img src=x onerror=alert(2)> #{3}", "body_html": "<p>Eén &amp; twee</p>", "tags": ["<b>a</b>", "c/d?e=f&g"], "image": "%s"}
            {"id": "b", "type": "publication", "slug": "rapport", "title": "Rapport", "kind": "report", "file": "%s"}
            {"id": "c", "type": "person", "slug": "wie-niet-wil", "title": "Wie niet wil", "portrait": "%s"}
            """
                .formatted(picture, report, portrait));
    assertThat(call(site, "import", lines.toString(), "--format=jsonl", "--publish"))
        .contains(": 3 new");
    jar = place.resolve("site.jar");
    assertThat(call(site, "pack", jar.toString())).contains(" items, 2 assets and ");
    module = unpack(jar, place.resolve("module"));
    magnolia = new MagnoliaStandIn(module, MODULE, Configuration.VERSION_2_3_0);
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", out);
    return out.toByteArray();
  }

  @AfterAll
  void close() {
    site.close();
  }

  private static ConfigurableApplicationContext serve(Path home, boolean withExamples) {
    return new SpringApplicationBuilder(Vrijplaats.class)
        .run(
            "--server.port=0",
            "--vrijplaats.home=" + home,
            "--vrijplaats.base-url=https://site.example",
            "--vrijplaats.example-content=" + withExamples);
  }

  private static String call(ConfigurableApplicationContext site, String... words) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    List<String> arguments = List.of(words).subList(1, words.length);
    site.getBean(Commands.class).run(words[0], arguments, out);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Path unpack(Path jar, Path to) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        Path file = to.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (var in = zip.getInputStream(entry)) {
          Files.copy(in, file);
        }
      }
    }
    return to;
  }

  private HttpResponse<String> get(ConfigurableApplicationContext from, String address)
      throws Exception {
    String port = from.getEnvironment().getProperty("local.server.port");
    return browser.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private List<String> addresses() {
    var addresses = new ArrayList<>(List.of("/koplopers", "/columns?pagina=2", "/zoeken"));
    site.getBean(LightModules.class).contentTypes().stream()
        .map(ContentType::section)
        .filter(Objects::nonNull)
        .forEach(addresses::add);
    site.getBean(PublishedContent.class)
        .forEach(item -> addresses.add(Objects.requireNonNull(item.path()).value()));
    return addresses;
  }

  @Test
  void servesEveryAddressWithTheSameContent() throws Exception {
    assertThat(different(magnolia, addresses())).isEmpty();
  }

  @Test
  void servesTheSameWithNewerRulesOfFreeMarker() throws Exception {
    var newer = new MagnoliaStandIn(module, MODULE, Configuration.VERSION_2_3_32);

    assertThat(different(newer, List.of("/", "/themas", "/koplopers", "/columns/vijandig")))
        .isEmpty();
  }

  private Map<String, String> different(MagnoliaStandIn magnolia, List<String> addresses)
      throws Exception {
    var different = new TreeMap<String, String>();
    for (String address : addresses) {
      String expected = seen(get(site, address).body());
      String found = seen(magnolia.get(address).body());
      if (!expected.equals(found)) {
        different.put(address, difference(expected, found));
      }
    }
    return different;
  }

  /**
   * What a visitor sees, without what is said to differ: feeds, what search finds to be near, and
   * the identities of headings on the home page.
   */
  private static String seen(String page) {
    Document document = Jsoup.parse(page);
    document.select("section[aria-labelledby=lees-ook]").remove();
    document.select("link[href^=/.resources], script[src^=/.resources]").remove();
    return document
        .outerHtml()
        .replace("deel-home-main", "deel-main")
        .replaceAll("(?:/.imaging/\\w+)?(/dam/jcr:[0-9a-f-]+)[^\"]*(?<!\\.pdf)\"", "$1\"")
        .replaceAll("\\s+", " ");
  }

  private static String difference(String expected, String found) {
    int at = 0;
    while (at < Math.min(expected.length(), found.length())
        && expected.charAt(at) == found.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - 80);
    return "\n  ours   "
        + expected.substring(from, Math.min(expected.length(), at + 160))
        + "\n  theirs "
        + found.substring(from, Math.min(found.length(), at + 160));
  }

  @Test
  void linksWebResourcesThatAreInIt() throws Exception {
    Document home = Jsoup.parse(magnolia.get("/").body());

    assertThat(home.select("link[href^=/.resources], script[src^=/.resources]"))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            link -> {
              String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
              String file = address.replaceFirst("^/\\.resources/", "").replaceAll("~.*~cache", "");
              assertThat(module.resolve(file)).isRegularFile();
            });
  }

  @Test
  void staysBelowThePathThatMagnoliaStandsAt() throws Exception {
    var below =
        new MagnoliaStandIn(module, MODULE, Configuration.VERSION_2_3_32).below("/magnoliaPublic");
    for (String address : List.of("/", "/over", "/columns", "/columns/half-vier")) {
      Document page = Jsoup.parse(below.get(address).body());
      assertThat(page.select("[href^=/], [src^=/], [action^=/]"))
          .hasSizeGreaterThan(20)
          .allSatisfy(
              link ->
                  assertThat(link.attr("href") + link.attr("src") + link.attr("action"))
                      .startsWith("/magnoliaPublic/")
                      .doesNotContain("/magnoliaPublic/magnoliaPublic"));
    }
  }

  @Test
  void servesTheSameFeeds() throws Exception {
    for (String address : List.of("/feed.xml", "/columns/feed.xml", "/themas/feed.xml")) {
      MagnoliaStandIn.Answer answer = magnolia.get(address);
      assertThat(answer.contentType()).isEqualTo("application/atom+xml;charset=UTF-8");
      assertThat(answer.body()).startsWith("<?xml");
      assertThat(parts(answer.body()))
          .isEqualTo(parts(get(site, address).body()))
          .hasSizeGreaterThan(100);
    }
  }

  /** Elements with their attributes and text, moments as such. */
  private static List<String> parts(String feed) {
    return Jsoup.parse(feed, Parser.xmlParser()).getAllElements().stream()
        .skip(1)
        .map(
            element -> {
              String text = element.ownText().strip();
              boolean moment = element.tagName().matches("updated|published");
              return element.tagName()
                  + element.attributes()
                  + (moment ? Instant.parse(text) : text.replaceAll("\\s+", " "));
            })
        .toList();
  }

  @Test
  void findsWords() throws Exception {
    Document found = Jsoup.parse(magnolia.get("/zoeken?q=Dijkema%20kousen").body());
    assertThat(found.select(".hit h3 a").eachAttr("href"))
        .containsExactly("/columns/aan-de-keukentafel");

    Document hostile = Jsoup.parse(magnolia.get("/zoeken?q=%3Cscript%3Ealert(1)").body());
    assertThat(hostile.select(".hit h3 a").eachAttr("href")).containsExactly("/columns/vijandig");
    assertThat(hostile.select("input[name=q]").attr("value")).contains("<script>alert(1)");
    assertThat(hostile.select("script:not([src])")).isEmpty();
  }

  @Test
  void leavesOutWhatSomebodyDidNotAgreeToShow() throws IOException {
    Path content = module.resolve("mgnl-bootstrap/" + MODULE);

    assertThat(Files.readString(content.resolve("persons.wie-niet-wil.yaml")))
        .contains("title: Wie niet wil")
        .doesNotContain("portrait");
    try (Stream<Path> files = Files.list(content)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("dam.")))
          .hasSize(2)
          .noneMatch(file -> file.toString().contains("gezicht"));
    }
  }

  @Test
  void saysThatNothingStandsAtAnAddress() throws Exception {
    for (String address : List.of("/columns/nergens", "/columns?pagina=99", "/columns?pagina=x")) {
      MagnoliaStandIn.Answer answer = magnolia.get(address);
      assertThat(answer.status()).as(address).isEqualTo(404);
      assertThat(answer.body()).contains("<h1>Deze pagina is er niet</h1>");
    }
  }

  @Test
  void deliversTheSameJsonWhereItsContentIsTakenUp(@TempDir Path place) throws Exception {
    try (var other = serve(place.resolve("home"), false)) {
      String said = call(other, "import", jar.toString(), "--format=magnolia", "--publish");
      assertThat(said).contains(" 0 refused").doesNotContain("lost:");
      for (String endpoint : endpoints()) {
        HttpResponse<String> expected = get(site, endpoint + "?limit=1000");
        assertThat(expected.body()).as(endpoint).startsWith("{\"total\":");
        assertThat(get(other, endpoint + "?limit=1000").body()).isEqualTo(expected.body());
      }
    }
  }

  @Test
  void holdsTheNodesThatDeliveryShows() throws Exception {
    int[] compared = {0};
    for (String endpoint : endpoints()) {
      JsonNode found = JSON.readTree(get(site, endpoint + "?limit=1000").body()).get("results");
      String type = found.get(0).get("@nodeType").asString();
      String workspace =
          site.getBean(LightModules.class).contentTypes().stream()
              .filter(one -> one.nodeType().equals(type))
              .map(ContentType::workspace)
              .findFirst()
              .orElseThrow();
      for (JsonNode node : found) {
        compare(node, magnolia.repository().root(workspace), compared);
      }
    }
    assertThat(compared[0]).isGreaterThan(1000);
  }

  /** Of references that are shown as what they name, only that something is there. */
  private static void compare(JsonNode shown, StandInNode root, int[] compared) {
    String path = shown.get("@path").asString();
    StandInNode node = root.at(path).orElseThrow(() -> new AssertionError("Nothing at " + path));
    assertThat(node.id()).as(path).isEqualTo(shown.get("@id").asString());
    assertThat(node.type()).as(path).isEqualTo(shown.get("@nodeType").asString());
    for (var entry : shown.properties()) {
      Object stored = node.properties.get(entry.getKey());
      if (node.children.containsKey(entry.getKey())) {
        compare(entry.getValue(), root, compared);
      } else if (!entry.getKey().startsWith("@")) {
        assertThat(stored).as(path + " " + entry.getKey()).isNotNull();
        if (entry.getValue().isValueNode() && !(stored instanceof Calendar)) {
          assertThat(stored.toString()).isEqualTo(entry.getValue().asString());
          compared[0]++;
        }
      }
    }
  }

  private List<String> endpoints() throws IOException {
    Path folder = module.resolve(MODULE + "/restEndpoints/delivery");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> definitions = files.toList();
      for (Path file : definitions) {
        Path own = Path.of("../light-modules", MODULE, "restEndpoints/delivery");
        assertThat(file).hasSameBinaryContentAs(own.resolve(file.getFileName()));
      }
      return definitions.stream()
          .map(file -> file.getFileName().toString().replace("_v1.yaml", "/v1"))
          .map(path -> "/.rest/delivery/" + path)
          .toList();
    }
  }

  @Test
  void describesItselfInTheOrderThatMagnoliaReads() throws Exception {
    Document descriptor =
        Jsoup.parse(
            Files.readString(module.resolve("META-INF/magnolia/" + MODULE + ".xml")),
            Parser.xmlParser());

    assertThat(names(descriptor.selectFirst("module")))
        .containsExactly(
            "name", "displayName", "description", "version", "dependencies", "repositories");
    assertThat(descriptor.select("dependency"))
        .allSatisfy(
            one -> assertThat(names(one)).startsWith("name", "version").hasSizeBetween(2, 3));
    assertThat(names(descriptor.selectFirst("repository")))
        .containsExactly("name", "workspaces", "nodeTypeFile");
  }

  private static List<String> names(Element element) {
    return element.children().stream().map(Element::tagName).toList();
  }

  @Test
  void leavesNoWorkspaceToBeMadeAfterItsContent() throws IOException {
    try (Stream<Path> types = Files.list(module.resolve(MODULE + "/contentTypes"))) {
      assertThat(types)
          .isNotEmpty()
          .allSatisfy(type -> assertThat(Files.readString(type)).contains("autoCreate: false"));
    }
  }

  @Test
  void holdsEveryScriptThatATemplateNames() {
    assertThat(magnolia.definitions().definitions().all(TemplateDefinition.class).values())
        .isNotEmpty()
        .allSatisfy(
            template ->
                assertThat(module.resolve(template.templateScript().substring(1))).exists());
  }

  @Test
  void sendsEveryFileOfTemplatesThroughEscaping() throws IOException {
    try (Stream<Path> files = Files.walk(module)) {
      assertThat(files.filter(file -> file.toString().endsWith(".ftl")))
          .hasSizeGreaterThan(60)
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file))
                      .matches("(?s)\\[#ftl output_format=\"(HTML|XML)\" auto_esc=true].*"));
    }
  }

  @Test
  void holdsDefinitionsWithoutASeriousProblem() {
    assertThat(magnolia.definitions().problems())
        .filteredOn(problem -> problem.severity() == Problem.Severity.SERIOUS)
        .isEmpty();
  }

  @Test
  void holdsNothingThatMagnoliaWouldHaveToRun() throws IOException {
    try (Stream<Path> files = Files.walk(module)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".class"));
    }
  }
}
