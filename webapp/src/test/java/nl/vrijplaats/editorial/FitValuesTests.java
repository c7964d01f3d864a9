package nl.vrijplaats.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyDefinition.Option;
import nl.vrijplaats.lightmodule.PropertyKind;
import org.junit.jupiter.api.Test;

class FitValuesTests {

  private static final ContentType INTERVIEW =
      new ContentType(
          "interview",
          "Interview",
          "Interviews",
          "interviews",
          "lia:interview",
          List.of(
              property("title", PropertyKind.STRING, null, "Kop", true, List.of()),
              property("body", PropertyKind.RICH_TEXT, null, "Tekst", true, List.of()),
              property(
                  "kind",
                  PropertyKind.STRING,
                  null,
                  "Soort",
                  false,
                  List.of(new Option("kort", "Kort"))),
              property(
                  "questions", PropertyKind.SUB_MODEL, "question", "Vragen", false, List.of())),
          Map.of(
              "question",
              new ContentType.SubModel(
                  "question",
                  "lia:question",
                  List.of(
                      property("asked", PropertyKind.STRING, null, "Vraag", true, List.of()),
                      property(
                          "answer", PropertyKind.RICH_TEXT, null, "Antwoord", true, List.of())))),
          "/interviews/{slug}",
          "/interviews",
          "date",
          Set.of(),
          true);

  private final FitValues values =
      new FitValues(
          INTERVIEW, new FitComponents(LightModules.read(List.of(Path.of("../light-modules")))));
  private final FitValues ofForms =
      new FitValues(
          INTERVIEW,
          new FitComponents(LightModules.read(List.of(Path.of("src/test/resources/forms")))));
  private final Completeness completeness = new Completeness(INTERVIEW);

  @Test
  void trimsTextAndCleansMarkupAlsoInsideParts() {
    assertThat(
            values.of(
                Map.of(
                    "title",
                    "  Cafe\u0301\r\nvol ",
                    "questions",
                    List.of(
                        Map.of("asked", " Hoe? ", "answer", "<p style='x'>Zo.</p>"),
                        Map.of("asked", "<b>Waarom</b>?")))))
        .isEqualTo(
            Map.of(
                "title",
                "Café\nvol",
                "questions",
                List.of(
                    Map.of("asked", "Hoe?", "answer", "<p>Zo.</p>"),
                    Map.of("asked", "<b>Waarom</b>?"))));
  }

  @Test
  void cleansWhatTheDialogOfAComponentCallsRichText() {
    Map<String, Object> text =
        Map.of(
            "mgnl:template", "leren-is-altijd:components/text",
            "title", " <b>Kop</b> ",
            "text", "<p style='x'>Zo.</p>");
    Map<String, Object> columns =
        Map.of(
            "mgnl:template", "leren-is-altijd:components/two-columns", "left", Map.of("0", text));

    assertThat(values.of(Map.of("main", Map.of("0", columns, "00", text))))
        .extractingByKey("main")
        .asString()
        .contains("text=<p>Zo.</p>", "title=<b>Kop</b>")
        .doesNotContain("style");
    assertThatThrownBy(
            () ->
                values.of(
                    Map.of(
                        "main",
                        Map.of(
                            "0",
                            Map.of(
                                "mgnl:template",
                                "leren-is-altijd:components/text",
                                "text",
                                "<p onclick='x()'>a</p><script>alert(1)</script>")))))
        .isInstanceOfSatisfying(
            UnsafeMarkup.class, refused -> assertThat(refused.property()).isEqualTo("text"));
  }

  @Test
  void refusesABodyWithScript() {
    assertThatThrownBy(() -> values.of(Map.of("body", "<p>a</p><script>alert(1)</script>")))
        .isInstanceOfSatisfying(
            UnsafeMarkup.class,
            refused -> {
              assertThat(refused.property()).isEqualTo("body");
              assertThat(refused.found()).isEqualTo("een script (<script>)");
              assertThat(refused).hasMessageStartingWith("In ‘Tekst’ staat een script (<script>).");
            });
    assertThatThrownBy(
            () ->
                values.of(Map.of("questions", List.of(Map.of("answer", "<p onclick='x()'>a</p>")))))
        .isInstanceOfSatisfying(
            UnsafeMarkup.class, refused -> assertThat(refused.property()).isEqualTo("questions"))
        .hasMessageContaining("In ‘Antwoord’ staat een opdracht (onclick)");
  }

  @Test
  void refusesControlCharactersAndHalfCharacters() {
    for (String unfit : new String[] {"a\u0000b", "a\u0007b", "a\u000bb", "a\ud800b", "a\uffffb"}) {
      assertThatThrownBy(() -> values.of(Map.of("title", unfit)))
          .isInstanceOf(UnfitText.class)
          .hasMessageContaining("‘Kop’", "stuurteken");
    }
    assertThat(values.of(Map.of("title", "regel\n\tén 👋"))).containsValue("regel\n\tén 👋");
  }

  @Test
  void refusesTextThatIsTooLong() {
    assertThatThrownBy(() -> values.of(Map.of("title", "x".repeat(10_001))))
        .isInstanceOf(UnfitText.class)
        .hasMessage("‘Kop’ is te lang: 10.001 tekens. Er passen er 10.000.");
    assertThatThrownBy(() -> values.of(Map.of("body", "x".repeat(1_000_001))))
        .isInstanceOf(UnfitText.class)
        .hasMessage("‘Tekst’ is te lang: 1.000.001 tekens. Er passen er 1.000.000.");
  }

  @Test
  void refusesAValueThatIsNotToBeChosen() {
    assertThat(values.of(Map.of("kind", "kort"))).containsEntry("kind", "kort");
    assertThatThrownBy(() -> values.of(Map.of("kind", "lang")))
        .isInstanceOf(UnfitText.class)
        .hasMessageContaining("‘Soort’");
  }

  @Test
  void saysEverythingThatIsMissing() {
    assertThatThrownBy(
            () ->
                completeness.check(
                    Map.of(
                        "body",
                        "<p>&nbsp;</p>",
                        "questions",
                        List.of(Map.of("asked", "Hoe?", "answer", "<p></p>")))))
        .isInstanceOfSatisfying(
            Incomplete.class,
            refused ->
                assertThat(refused.missing())
                    .containsEntry("title", "Vul ‘Kop’ in.")
                    .containsEntry("body", "Vul ‘Tekst’ in.")
                    .containsEntry("questions", "Vul bij ‘Vragen’ nummer 1 ‘Antwoord’ in."));
  }

  @Test
  void cleansRichTextOfComponentsAsTheirDialogsSay() {
    Map<String, Object> component =
        Map.of(
            "mgnl:template", "demo:components/text",
            "title", "<b>geen opmaak</b>",
            "body", "<p style=\"color:red\">Tekst</p>",
            "body_de", "<p class=x>Text</p>",
            "extra", Map.of("body", "<b>Meer</b>"),
            "kind", "rich",
            "lines", "<i>Regels</i>",
            "answers", List.of(Map.of("answer", "<h1>Ja</h1>")));

    var fit = ofForms.of(Map.of("title", "x", "main", Map.of("0", component)));

    assertThat(fit.get("main"))
        .isEqualTo(
            Map.of(
                "0",
                Map.of(
                    "mgnl:template", "demo:components/text",
                    "title", "<b>geen opmaak</b>",
                    "body", "<p>Tekst</p>",
                    "body_de", "<p>Text</p>",
                    "extra", Map.of("body", "<strong>Meer</strong>"),
                    "kind", "rich",
                    "lines", "<em>Regels</em>",
                    "answers", List.of(Map.of("answer", "<h2>Ja</h2>")))));
  }

  @Test
  void refusesAScriptInRichTextOfAComponentAndNamesTheField() {
    Map<String, Object> component =
        Map.of(
            "mgnl:template",
            "demo:components/text",
            "answers",
            List.of(Map.of("answer", "<script>alert(1)</script>")));

    assertThatThrownBy(
            () -> ofForms.of(Map.of("main", Map.of("0", Map.of("left", Map.of("0", component))))))
        .isInstanceOfSatisfying(
            UnsafeMarkup.class, e -> assertThat(e.property()).isEqualTo("answer"))
        .hasMessageContaining("‘Answer’")
        .hasMessageContaining("een script");
  }

  private static PropertyDefinition property(
      String name,
      PropertyKind kind,
      String target,
      String label,
      boolean required,
      List<Option> options) {
    return new PropertyDefinition(
        name, kind, target, label, null, required, false, false, false, null, options, 0, false);
  }
}
