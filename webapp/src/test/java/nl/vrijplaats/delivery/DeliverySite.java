package nl.vrijplaats.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.asset.Asset;
import nl.vrijplaats.asset.Assets;
import nl.vrijplaats.asset.Images;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.jcr.Repositories;
import nl.vrijplaats.site.Press;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A site with works of art and their writers, over real repositories and real HTTP. All its tests
 * share one, class by class; they only read.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"vrijplaats.example-content=false", "vrijplaats.base-url=https://site.example"})
@ResourceLock("the delivery site")
abstract class DeliverySite {

  private static final Path HOME = Path.of("target/delivery-site");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  static Press press;
  static ItemId alpha;
  static ItemId beta;
  static ItemId anna;
  static Asset image;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("vrijplaats.home", HOME::toString);
    registry.add(
        "vrijplaats.light-modules",
        () -> "src/test/resources/delivery/light-modules,../light-modules");
    registry.add("vrijplaats.content-templates", () -> "../content-templates");
    try {
      FileSystemUtils.deleteRecursively(HOME);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeAll
  static void publishSomething(
      @Autowired WorkingCopies copies,
      @Autowired Repositories repositories,
      @Autowired Publisher publisher,
      @Autowired Assets assets)
      throws IOException {
    if (alpha != null) {
      return;
    }
    press = new Press(copies, repositories, publisher);
    image = assets.store("foto.png", new ByteArrayInputStream(Images.of("png", 60, 40)), "test");
    anna =
        press.published(
            "writer", "anna", Map.of("title", "Anna", "home", Map.of("city", "Delfzijl")));
    alpha = press.published("art", "alpha", alpha());
    press.saveAndPublish(
        anna,
        "anna",
        Map.of(
            "title",
            "Anna",
            "face",
            "jcr:anna",
            "best",
            alpha.value(),
            "home",
            Map.of("city", "Delfzijl")));
    press.published(
        "writer", "bert", Map.of("title", "Bert", "face", "jcr:bert", "faceConsent", true));
    beta =
        press.published(
            "art",
            "beta",
            Map.of(
                "title",
                "second",
                "n",
                3L,
                "rate",
                1.5,
                "open",
                false,
                "kind",
                "100%",
                "published",
                Instant.parse("2026-01-10T22:59:59.999Z"),
                "tags",
                List.of("b"),
                "alike",
                List.of(alpha.value(), ItemId.named("nowhere").value()),
                "writer",
                ItemId.named("nobody").value()));
    press.published(
        "art",
        "gamma",
        Map.of(
            "title",
            "Third thing",
            "n",
            5L,
            "kind",
            "a|b",
            "body",
            "<p>" + "Lange tekst. ".repeat(50) + "</p>",
            "published",
            Instant.parse("2026-02-01T11:00:00Z")));
    press.published(
        "art",
        "delta",
        Map.of("title", "Four", "title_de", "Vier", "n", 10L, "kind", "2026-01-10"));
    press.published("note", "zeta", Map.of("title", "A note"));
    ItemId gone = press.published("art", "gone", Map.of("title", "Gone"));
    press.withdraw(gone);
    copies.create(ItemId.random(), "art", "draft", Map.of("title", "Draft"), "test");
  }

  private static Map<String, Object> alpha() {
    var values = new LinkedHashMap<String, Object>();
    values.put("title", "First");
    values.put("title_de", "Eins");
    values.put("kind", "new work");
    values.put("n", 1L);
    values.put("price", new BigDecimal("12.50"));
    values.put("rate", 0.5);
    values.put("open", true);
    values.put("published", Instant.parse("2026-01-10T09:00:00.5Z"));
    values.put("tags", List.of("a", "b"));
    values.put("numbers", List.of(7L, 8L));
    values.put(
        "body",
        "<p>Rich & <b>\"raw\"</b> thinking "
            + "<a href=\"${link:{uuid:{"
            + anna
            + "},repository:{writers},path:{/anna},nodeData:{},extension:{html}}}\">Anna</a></p>");
    values.put("writer", anna.value());
    values.put("image", image.ref().value());
    values.put(
        "address", Map.of("street", "Kade 1", "city", "Delfzijl", "country", Map.of("code", "NL")));
    values.put(
        "steps",
        List.of(
            Map.of("text", "One", "minutes", 5L, "writer", anna.value()), Map.of("text", "Two")));
    return values;
  }

  /** Asks for an address below {@code /.rest/}; parameters are names and values. */
  HttpResponse<String> get(String address, String... parameters) {
    return send("GET", address, List.of(), parameters);
  }

  HttpResponse<String> send(
      String method, String address, List<String> headers, String... parameters) {
    var query = new ArrayList<String>();
    for (int i = 0; i < parameters.length; i += 2) {
      query.add(encoded(parameters[i]) + "=" + encoded(parameters[i + 1]));
    }
    String all = query.isEmpty() ? "" : "?" + String.join("&", query);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/.rest/" + address + all))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return port;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The JSON of an answer that must be one. */
  JsonNode json(String address, String... parameters) {
    HttpResponse<String> answer = get(address, parameters);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  static JsonNode parsed(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  /** The names of the works of art that match, in their order. */
  List<String> names(String... parameters) {
    return namesOf(json("delivery/arts/v1", parameters));
  }

  static List<String> namesOf(JsonNode list) {
    var names = new ArrayList<String>();
    list.get("results").forEach(node -> names.add(node.get("@name").asString()));
    assertThat(list.get("total").asLong()).isGreaterThanOrEqualTo(names.size());
    return names;
  }

  static List<String> keys(JsonNode node) {
    return List.copyOf(node.propertyNames());
  }
}
