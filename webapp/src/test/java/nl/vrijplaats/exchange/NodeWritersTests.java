package nl.vrijplaats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the writers of bootstrap files write, the readers read back. */
class NodeWritersTests {

  @ParameterizedTest
  @ValueSource(strings = {".yaml", ".xml"})
  void keepEveryTextToTheLastCharacter(String format) throws IOException {
    var properties = new ArrayList<JcrNode.Property>();
    for (String text : HostileTexts.ALL) {
      properties.add(new JcrNode.Property("p" + properties.size(), text));
    }
    properties.add(new JcrNode.Property("list", HostileTexts.ALL));

    BootstrapNode back = writtenAndRead(new JcrNode("n", properties, List.of()), format);

    for (int i = 0; i < HostileTexts.ALL.size(); i++) {
      assertThat(back.values().get("p" + i)).isEqualTo(Written.text(HostileTexts.ALL.get(i)));
    }
    assertThat(back.values().get("list"))
        .isEqualTo(HostileTexts.ALL.stream().map(Written::text).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {".yaml", ".xml"})
  void keepTextsOfAnyCharacters(String format) throws IOException {
    var random = new Random(17);
    String alphabet = "ab \n\t:#-'\"\\|>&*!%@`{}[],?0.é\u0000\r\u0085\u2028\uFEFF\uD83D";
    var properties = new ArrayList<JcrNode.Property>();
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        text.append(c == '\uD83D' ? "\uD83D\uDE00" : c);
      }
      properties.add(new JcrNode.Property("p" + i, text.toString()));
    }

    BootstrapNode back = writtenAndRead(new JcrNode("n", properties, List.of()), format);

    for (JcrNode.Property property : properties) {
      assertThat(back.values().get(property.name()))
          .isEqualTo(Written.text((String) property.value()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".yaml", ".xml"})
  void keepNumbersMomentsAndBytesAsTheyAreMeant(String format) throws IOException {
    Instant moment = Instant.parse("2026-03-29T01:30:00.007Z");
    Instant longAgo = Instant.parse("1880-01-01T00:00:00Z");
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    var node =
        new JcrNode(
            "node.with dots: and #",
            List.of(
                new JcrNode.Property("yes", true),
                new JcrNode.Property("long", Long.MIN_VALUE),
                new JcrNode.Property("double", 1e100),
                new JcrNode.Property("small", -0.5),
                new JcrNode.Property("moments", List.of(moment, longAgo)),
                new JcrNode.Property("data", bytes)),
            List.of(
                new JcrNode("0", List.of(new JcrNode.Property("mgnl:template", "a:b")), List.of()),
                new JcrNode("00", List.of(new JcrNode.Property("x", "y")), List.of())));

    BootstrapNode back = writtenAndRead(node, format);

    assertThat(back.name()).isEqualTo("node.with dots: and #");
    assertThat(value(back, "yes")).isEqualTo(true);
    assertThat(value(back, "long")).isEqualTo(Long.MIN_VALUE);
    assertThat(value(back, "double")).isEqualTo(1e100);
    assertThat(value(back, "small")).isEqualTo(-0.5);
    assertThat((List<?>) back.values().get("moments"))
        .extracting(one -> ((Written) one).value())
        .isEqualTo(List.of(moment, longAgo));
    assertThat(((Written) back.values().get("data")).isBinary()).isTrue();
    assertThat(Base64.getMimeDecoder().decode(back.text("data"))).isEqualTo(bytes);
    assertThat(back.children()).extracting(BootstrapNode::name).containsExactly("0", "00");
  }

  private static Object value(BootstrapNode node, String name) {
    return ((Written) node.values().get(name)).value();
  }

  @Test
  void writeDutchAndDatesSoThatPeopleCanReadThem() throws IOException {
    var node =
        new JcrNode(
            "eén",
            List.of(
                new JcrNode.Property("jcr:primaryType", new JcrNode.Name("lia:column")),
                new JcrNode.Property("title", "Zorg voor ’s avonds: één idee"),
                new JcrNode.Property("body", "<p>Eén</p>\n<p>Twee</p>"),
                new JcrNode.Property("date", Instant.parse("2026-09-01T06:00:00Z")),
                new JcrNode.Property("month", "2026-09"),
                new JcrNode.Property("tags", List.of("stage", "mbo"))),
            List.of());

    assertThat(new String(written(node, ".yaml"), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            eén:
              'jcr:primaryType': 'lia:column'
              title: 'Zorg voor ’s avonds: één idee'
              body: |-
                <p>Eén</p>
                <p>Twee</p>
              date: 2026-09-01T08:00:00.000+02:00
              month: 2026-09
              tags:
                - stage
                - mbo
            """);
  }

  private static BootstrapNode writtenAndRead(JcrNode node, String format) throws IOException {
    byte[] file = written(node, format);
    return new BootstrapFile("w.n" + format, () -> in(file)).nodes().getFirst();
  }

  private static InputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] written(JcrNode node, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    NodeWriter writer = format.equals(".xml") ? new XmlNodeWriter() : new YamlNodeWriter();
    writer.write(node, out);
    return out.toByteArray();
  }
}
