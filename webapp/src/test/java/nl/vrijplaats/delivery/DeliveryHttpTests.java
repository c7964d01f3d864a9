package nl.vrijplaats.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ItemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers travel, and what is said to who asks wrongly. */
class DeliveryHttpTests extends DeliverySite {

  private static void isError(HttpResponse<String> answer, int status, String code, String text) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).startsWith("application/json");
    assertThat(keys(parsed(answer))).containsExactly("error");
    assertThat(keys(parsed(answer).get("error"))).containsExactly("code", "message");
    assertThat(parsed(answer).get("error").get("code").asString()).isEqualTo(code);
    assertThat(parsed(answer).get("error").get("message").asString()).contains(text);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("-");
  }

  @Test
  void saysWhichPathThereIsNot() {
    isError(get("delivery/arts/v1/nowhere"), 404, "pathNotFound", "/nowhere");
    isError(get("delivery/arts/v1/alpha/nowhere"), 404, "pathNotFound", "/alpha/nowhere");
    isError(get("delivery/arts/v1/nowhere@nodes"), 404, "pathNotFound", "/nowhere");
  }

  @Test
  void saysOfWhatIsNotLiveThatItIsNotThere() {
    isError(get("delivery/arts/v1/draft"), 404, "pathNotFound", "/draft");
    isError(get("delivery/arts/v1/gone"), 404, "pathNotFound", "/gone");
  }

  @Test
  void saysWhichNodeIsOfAnotherType() {
    isError(
        get("delivery/arts/v1/zeta"),
        404,
        "notFound",
        "Node 'node /zeta' does not match any configured node type");
    isError(get("delivery/arts/v1/alpha/address"), 404, "notFound", "/alpha/address");
  }

  @Test
  void saysThatThereIsNoSuchEndpoint() {
    isError(get("delivery/nothing/v1"), 404, "notFound", "delivery/nothing/v1");
    isError(get("delivery/arts_v1"), 404, "notFound", "delivery/arts_v1");
    isError(get("delivery/arts"), 404, "notFound", "delivery/arts");
    isError(get(""), 404, "notFound", "");
  }

  @Test
  void saysThatAnOperatorIsInvalid() {
    isError(get("delivery/arts/v1", "n[about]", "3"), 500, "unknown", "Operator is invalid.");
    isError(get("delivery/arts/v1", "n[EQ]", "3"), 500, "unknown", "Operator is invalid.");
    isError(get("delivery/arts/v1", "n[]", "3"), 500, "unknown", "Operator is invalid.");
  }

  @Test
  void refusesALimitThatIsNoNumber() {
    isError(get("delivery/arts/v1", "limit", "ten"), 404, "notFound", "limit");
    isError(get("delivery/arts/v1", "offset", "1.5"), 404, "notFound", "offset");
    isError(get("delivery/arts/v1", "limit", "-1"), 400, "badRequest", "limit");
  }

  @Test
  void refusesAnOrderItCannotRead() {
    isError(get("delivery/arts/v1", "orderBy", "n upwards"), 400, "badRequest", "orderBy");
    isError(get("delivery/arts/v1", "orderBy", "n,".repeat(50)), 400, "badRequest", "orderBy");
  }

  @Test
  void onlyReads() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      var answer = send(method, "delivery/arts/v1/alpha", List.of());
      isError(answer, 405, "methodNotAllowed", "GET");
      assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
    }
  }

  @Test
  void answersThatNothingChanged() {
    String tag = header(get("delivery/arts/v1"), "ETag");

    var again = send("GET", "delivery/arts/v1", List.of("If-None-Match", tag));

    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(get("delivery/arts/v1/alpha"), "ETag")).isNotEqualTo(tag);
    assertThat(send("GET", "delivery/arts/v1", List.of("If-None-Match", "\"x\"")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void mustBeAskedForAgain() {
    assertThat(header(get("delivery/arts/v1"), "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(get("delivery/arts/v1/nowhere"), "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void answersAHeadWithoutBody() {
    var head = send("HEAD", "delivery/arts/v1/alpha", List.of());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "ETag")).isEqualTo(header(get("delivery/arts/v1/alpha"), "ETag"));
  }

  @Test
  void showsAtOnceWhatIsPublishedAndNoLongerWhatIsWithdrawn() {
    String before = get("delivery/writers/v1").body();
    assertThat(before).doesNotContain("Carla");

    ItemId carla = press.published("writer", "carla", Map.of("title", "Carla"));
    assertThat(get("delivery/writers/v1").body()).contains("Carla");
    press.saveAndPublish(carla, "carla", Map.of("title", "Carla B."));
    assertThat(get("delivery/writers/v1").body()).contains("Carla B.");
    press.withdraw(carla);
    assertThat(get("delivery/writers/v1").body()).isEqualTo(before);
    assertThat(get("delivery/writers/v1/carla").statusCode()).isEqualTo(404);
  }

  @Test
  void compressesAsPagesAre() {
    var answer = send("GET", "openapi.json", List.of("Accept-Encoding", "gzip"));

    assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(answer, "Vary")).contains("Accept-Encoding");
  }

  @Test
  void sendsTheSecurityHeadersOfPagesAndNoCookie() {
    var answer = get("delivery/arts/v1");

    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'self'");
    assertThat(header(answer, "Referrer-Policy")).isNotEqualTo("-");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' OR 1=1 --",
        "*:* OR title:[* TO *]",
        "\"",
        "\"unclosed",
        "]]><!--",
        "${7*7}",
        "../../../../etc/passwd",
        "\\",
        "%",
        "|||||",
        "~~~",
        "~",
        "NaN",
        "1e99",
        "99999-99-99",
        "2026-13-45",
        "2026-01-10T99:99:99.000Z",
        "\u0000",
        "\ud83d\ude00",
      })
  void takesAHostileValueForAValue(String value) {
    for (String operator : List.of("", "[ne]", "[gt]", "[like]", "[ilike]", "[in]", "[null]")) {
      for (String property : List.of("title", "n", "published", "@name", "@path", "@ancestor")) {
        var answer = get("delivery/arts/v1", property + operator, value);
        assertThat(answer.statusCode()).as(property + operator + "=" + value).isEqualTo(200);
      }
    }
    assertThat(get("delivery/arts/v1", "q", value).statusCode()).isEqualTo(200);
    assertThat(get("delivery/arts/v1", "path", value).statusCode()).isEqualTo(200);
    assertThat(get("delivery/arts/v1", "lang", value).statusCode()).isEqualTo(200);
    assertThat(get("delivery/arts/v1", value, value).statusCode()).isIn(200, 500);
  }

  @Test
  void takesTenThousandCharacters() {
    String long1 = "x".repeat(10_000);
    assertThat(names("title", long1)).isEmpty();
    assertThat(names("title[like]", long1)).isEmpty();
    assertThat(names("title[like]", "%".repeat(10_000))).hasSize(4);
    assertThat(names(long1, "1")).isEmpty();
    assertThat(names("q", "word ".repeat(300))).isEmpty();
    isError(get("delivery/arts/v1", "q", long1), 400, "badRequest", "2000");
    isError(get("delivery/arts/v1", "title", "a|".repeat(5_000)), 400, "badRequest", "100");
    isError(get("delivery/arts/v1", "title", "a|".repeat(5_000)), 400, "badRequest", "values");
    isError(get("delivery/arts/v1/" + long1), 404, "pathNotFound", "/xxx");
    assertThat(get("delivery/arts/v1/" + long1).body().length()).isLessThan(500);
    isError(get("delivery/arts/v1/" + "x/".repeat(2_000)), 404, "pathNotFound", "/x");
    isError(get("delivery/arts/v1", "n[" + long1 + "]", "1"), 500, "unknown", "Operator");
  }

  @Test
  void refusesAPatternThatTakesTooLong() {
    isError(get("delivery/arts/v1", "title[like]", "%a" + "_".repeat(150)), 400, "badRequest", "%");
  }

  @Test
  void saysOfAnAddressItCannotReadThatItCannot() throws IOException {
    for (String address :
        List.of("/.rest/delivery/arts/v1/../../x", "/.rest/delivery/arts/v1/%ZZ", "/.rest/%00")) {
      String answer = raw(address);
      assertThat(answer).matches("(?s)HTTP/1.1 (400|404).*");
      assertThat(answer).doesNotContain("Exception", "at org.", "jetty");
    }
    assertThat(raw("/.rest/delivery/arts/v1?title[eq]=First")).contains("\"total\":1");
  }

  private String raw(String address) throws IOException {
    try (var socket = new Socket("127.0.0.1", port())) {
      String request =
          "GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
