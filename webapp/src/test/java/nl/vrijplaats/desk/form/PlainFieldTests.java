package nl.vrijplaats.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of one value: from a dialog to the screen, and from what is sent to what is stored. */
class PlainFieldTests {

  private static final String HOSTILE =
      "\"'></textarea></select><img src=x onerror=alert(1)><script>alert(1)</script>";

  @Test
  void storesWhatIsTypedAsTheDefinitionSays() {
    var reading =
        FormTrip.dialog("plain")
            .send(
                "title", " De vraag ",
                "lead", "Een\r\ntwee",
                "body", "<p>Tekst</p>",
                "year", "2026",
                "share", "12,5",
                "price", "1,10",
                "day", "12-11-2026",
                "start", "2026-07-01T14:30",
                "shown", "true",
                "script", "  if (x)\n    y();",
                "secret", "geheim");

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.values())
        .containsOnly(
            Map.entry("title", "De vraag"),
            Map.entry("lead", "Een\ntwee"),
            Map.entry("body", "<p>Tekst</p>"),
            Map.entry("year", 2026L),
            Map.entry("share", 12.5),
            Map.entry("price", new BigDecimal("1.10")),
            Map.entry("day", Instant.parse("2026-11-11T23:00:00Z")),
            Map.entry("start", Instant.parse("2026-07-01T12:30:00Z")),
            Map.entry("shown", true),
            Map.entry("script", "  if (x)\n    y();"),
            Map.entry("secret", "geheim"),
            Map.entry("kind", "teaser"),
            Map.entry("count", 3L));
  }

  @Test
  void sendsBackWhatItShowsWithoutChange() {
    var stored = new LinkedHashMap<String, Object>();
    stored.put("mgnl:template", "demo:components/text");
    stored.put("title", "De vraag");
    stored.put("lead", "Een\ntwee");
    stored.put("share", 0.1);
    stored.put("day", Instant.parse("2026-11-12T13:45:10.123Z"));
    stored.put("shown", false);
    stored.put("secret", "geheim");
    stored.put("kind", "other");
    stored.put("count", 4L);
    stored.put("from", "import");

    var reading = FormTrip.dialog("plain").holding(stored).send();

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.values()).isEqualTo(stored);
  }

  @Test
  void showsEachFieldWithItsLabelItsHelpAndItsError() {
    var trip = FormTrip.dialog("plain");
    assertThat(trip.send("title", "", "year", "x").errors())
        .containsEntry("p.title", "Vul ‘Title’ in.")
        .containsEntry("p.year", "Dit is geen heel getal. Schrijf bijvoorbeeld 26.");

    var screen = trip.screen();

    var title = screen.getElementById("p.title");
    assertThat(screen.select("label[for=p.title]").text()).isEqualTo("Title verplicht");
    assertThat(title.attr("aria-describedby")).isEqualTo("p.title-error p.title-help ");
    assertThat(title.attr("aria-invalid")).isEqualTo("true");
    assertThat(screen.getElementById("p.title-error").text()).isEqualTo("Vul ‘Title’ in.");
    assertThat(screen.getElementById("p.title-help").text()).isEqualTo("Short please");
    assertThat(screen.getElementById("p.year").val()).isEqualTo("x");
    assertThat(screen.select(".problem li").eachText())
        .containsExactly(
            "Title: Vul ‘Title’ in.", "Year: Dit is geen heel getal. Schrijf bijvoorbeeld 26.");
    assertThat(screen.getElementById("p.lead").attr("placeholder"))
        .isEqualTo("One or two sentences");
    assertThat(screen.select(".fixed").text()).contains("Read this first");
    assertThat(screen.getElementById("p.from").hasAttr("disabled")).isTrue();
    assertThat(screen.select("[name=p.kind], [name=p.note]")).isEmpty();
  }

  @Test
  void neverShowsASecret() {
    var trip = FormTrip.dialog("plain").holding(Map.of("title", "x", "secret", "geheim"));

    assertThat(trip.screen().html()).doesNotContain("geheim");
  }

  @Test
  void changesNothingThatIsReadOnly() {
    var trip = FormTrip.dialog("plain").holding(Map.of("title", "x", "from", "import"));

    assertThat(trip.send("from", "gekaapt").values()).containsEntry("from", "import");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "choices", "links", "groups", "lists", "validators", "tabs", "old"})
  void escapesWhateverIsTyped(String dialog) {
    var trip = FormTrip.dialog(dialog);
    String[] typed =
        trip.screen().select("[name^=p.]").eachAttr("name").stream()
            .distinct()
            .flatMap(name -> Stream.of(name.substring(2), HOSTILE))
            .toArray(String[]::new);

    trip.send(typed);

    assertThat(trip.screen().select("script:not([src]), img, [onerror]")).isEmpty();
    assertThat(trip.screen().select("[value*=alert], textarea:contains(alert)")).isNotEmpty();
  }
}
