package nl.vrijplaats.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.FormDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of a content type for which no app is written: what is typed becomes its values. */
class PieceFormTests {

  private static final String SOMEBODY = FormTrip.Items.PERSON;
  private static final String SOME_THEME = FormTrip.Items.THEME;
  private static final String FILE = "jcr:0f0e0d0c-0b0a-4908-8706-050403020100";

  private final FormDefinition form =
      new PieceForms(FormTrip.modules()).of(FormTrip.modules().require("column"));
  private final Forms forms = FormTrip.forms();

  @Test
  void readsEveryKindOfField() {
    var reading =
        read(
            "p.title", " De vraag ",
            "p.lead", "Een\r\ntwee",
            "p.body", "<p>Tekst</p>",
            "p.date", "2026-11-12",
            "p.start", "2026-07-01T14:30",
            "p.tags.0", "nachtdienst",
            "p.tags.1", "",
            "p.tags.2", "stage",
            "p.authors.0", SOMEBODY,
            "p.theme", SOME_THEME,
            "p.year", "2026",
            "p.share", "12,5",
            "p.price", "1,10",
            "p.phase", "plan",
            "p.frontrunner", "true",
            "p.image", FILE,
            "p.questions.0.question", "Waarom?",
            "p.questions.0.count", "1");

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.values())
        .containsEntry("title", "De vraag")
        .containsEntry("lead", "Een\ntwee")
        .containsEntry("body", "<p>Tekst</p>")
        .containsEntry("date", Instant.parse("2026-11-11T23:00:00Z"))
        .containsEntry("start", Instant.parse("2026-07-01T12:30:00Z"))
        .containsEntry("tags", List.of("nachtdienst", "stage"))
        .containsEntry("authors", List.of(SOMEBODY))
        .containsEntry("theme", SOME_THEME)
        .containsEntry("year", 2026L)
        .containsEntry("share", 12.5)
        .containsEntry("price", new BigDecimal("1.10"))
        .containsEntry("phase", "plan")
        .containsEntry("frontrunner", true)
        .containsEntry("image", FILE)
        .containsEntry("questions", List.of(Map.of("question", "Waarom?", "count", 1L)));
  }

  @Test
  void writesWhatItReads() {
    var values = new LinkedHashMap<String, Object>();
    values.put("title", "De vraag");
    values.put("lead", "Een\ntwee");
    values.put("date", Instant.parse("2026-11-12T13:45:10.123Z"));
    values.put("tags", List.of("a", "b"));
    values.put("share", 0.1);
    values.put("price", new BigDecimal("1.10"));
    values.put("year", -3L);
    values.put("frontrunner", false);
    values.put("questions", List.of(Map.of("answer", "<p>Ja</p>"), Map.of("question", "Hoe?")));

    var typed = forms.typed(form, values);

    assertThat(read(typed, values).values()).isEqualTo(values);
    assertThat(read(typed, values).errors()).isEmpty();
    // A reader that knows nothing of before comes to the same, but for the open box.
    assertThat(read(typed, Map.of()).values())
        .containsEntry("date", values.get("date"))
        .containsEntry("questions", values.get("questions"));
  }

  @Test
  void storesSeveralDatesOfAContentTypeInOneProperty() {
    assertThat(read("p.title", "x", "p.days.0", "12-11-2026", "p.days.1", "2026-11-13").values())
        .containsEntry(
            "days",
            List.of(Instant.parse("2026-11-11T23:00:00Z"), Instant.parse("2026-11-12T23:00:00Z")));
  }

  @Test
  void offersPicturesWhereAnImageIsMeantAndElseFiles() {
    var drawn = forms.draw(form, Map.of(), forms.beginning(form), Map.of());

    assertThat(FormWords.fields(drawn))
        .extracting(Field::name, Field::macro)
        .contains(
            org.assertj.core.groups.Tuple.tuple("p.image", "file"),
            org.assertj.core.groups.Tuple.tuple("p.report", "pdf"));
  }

  @Test
  void keepsWhatTheFormDoesNotShow() {
    Map<String, Object> before = Map.of("title", "Oud", "origin", "import", "unknown", "iets");

    var reading = read(new TypedForm(Map.of("p.title", "Nieuw", "p.origin", "gekaapt")), before);

    assertThat(reading.values())
        .containsOnly(
            Map.entry("title", "Nieuw"),
            Map.entry("origin", "import"),
            Map.entry("unknown", "iets"));
  }

  @Test
  void asksForAHeadlineSoThatNoPieceGetsLost() {
    assertThat(read("p.lead", "Zonder kop").errors()).containsOnlyKeys("p.title");
    assertThat(read("p.title", "  \n ").errors()).containsOnlyKeys("p.title");
  }

  @ParameterizedTest
  @CsvSource({"12-11-2026", "2026-11-12", "12/11/2026", "12 november 2026", "12 November 2026"})
  void takesTheWaysADateIsWritten(String typed) {
    assertThat(read("p.title", "x", "p.date", typed).values())
        .containsEntry("date", Instant.parse("2026-11-11T23:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "morgen",
        "31-02-2026",
        "2026-13-01",
        "99999-01-01",
        "-2026-01-01",
        "0001-01-01",
        "1e3",
        "2026-11-12T99:00",
        "٢٠٢٦-١١-١٢"
      })
  void saysWhatADateLooksLike(String typed) {
    var reading = read("p.title", "x", "p.date", typed);

    assertThat(reading.values()).doesNotContainKey("date");
    assertThat(reading.errors())
        .containsEntry("p.date", "Dit is geen datum. Schrijf bijvoorbeeld 12-11-2026.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p.year|2026,5",
        "p.year|NaN",
        "p.year|99999999999999999999",
        "p.year|0x10",
        "p.share|1e400",
        "p.share|NaN",
        "p.share|Infinity",
        "p.share|1.000,50",
        "p.price|12,",
        "p.phase|verzonnen",
        "p.frontrunner|misschien",
        "p.image|/etc/passwd",
        "p.image|jcr:../../x",
        "p.theme|geen-identiteit",
        "p.authors.0|' or 1=1 --"
      })
  void refusesWhatAFieldDoesNotHold(String name, String typed) {
    assertThat(read("p.title", "x", name, typed).errors()).containsOnlyKeys(name);
  }

  @Test
  void refusesToPointAtNothingOrAtAnotherKind() {
    assertThat(read("p.title", "x", "p.theme", ItemId.named("gone").value()).errors())
        .containsOnlyKeys("p.theme");
    assertThat(read("p.title", "x", "p.theme", SOMEBODY).errors()).containsOnlyKeys("p.theme");
  }

  @Test
  void leavesADeadReferenceThatWasThereBefore() {
    String gone = ItemId.named("gone").value();

    var reading =
        read(
            new TypedForm(Map.of("p.title", "x", "p.theme", gone)),
            Map.of("title", "x", "theme", gone));

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.values()).containsEntry("theme", gone);
  }

  @Test
  void dropsSignsNobodyCanTypeAndKeepsTheRest() {
    assertThat(read("p.title", "a\u0000b\u0007c\uD800d é 😀").values())
        .containsEntry("title", "abcd é 😀");
  }

  @Test
  void refusesTextWithoutMeasure() {
    assertThat(read("p.title", "x".repeat(10_001)).errors())
        .containsEntry("p.title", "Dit is te lang: 10.001 tekens. Er passen er 10.000 in.");
  }

  @Test
  void isNotImpressedByStrangeNames() {
    var reading =
        read(
            "p.title", "x",
            "p.tags.99999999999", "te ver",
            "p.tags.-1", "voor het begin",
            "p.tags.0.0", "te diep",
            "p.class.module", "hack",
            "p.questions", "geen groep",
            "p.questions.0", "",
            "p.__proto__", "x");

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.values()).containsOnly(Map.entry("title", "x"));
  }

  @Test
  void movesAddsAndRemovesRowsWithoutScript() {
    var form =
        new TypedForm(
            Map.of(
                "p.title", "x",
                "p.questions.0.question", "een",
                "p.questions.0.answer", "1",
                "p.questions.2.question", "twee"));

    var swapped = form.afterRowButton("omhoog:p.questions.2");
    assertThat(swapped.text("p.questions.0.question")).isEqualTo("twee");
    assertThat(swapped.text("p.questions.1.question")).isEqualTo("een");
    assertThat(swapped.text("p.questions.1.answer")).isEqualTo("1");
    assertThat(form.afterRowButton("weg:p.questions.0").texts())
        .containsOnly(Map.entry("p.title", "x"), Map.entry("p.questions.0.question", "twee"));
    assertThat(form.afterRowButton("erbij:p.questions").rows("p.questions"))
        .containsExactly(0, 2, 3);
    assertThat(form.afterRowButton("omhoog:p.questions.9").texts()).isEqualTo(form.texts());
    assertThat(form.afterRowButton("weg:").texts()).isEqualTo(form.texts());
    assertThat(form.afterRowButton("onzin").texts()).isEqualTo(form.texts());
  }

  private Reading read(String... namesAndTexts) {
    var texts = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      texts.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return read(new TypedForm(texts), Map.of());
  }

  private Reading read(TypedForm typed, Map<String, Object> before) {
    return forms.read(form, typed, before, PieceForms::isNeeded);
  }
}
