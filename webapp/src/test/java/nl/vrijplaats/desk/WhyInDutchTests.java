package nl.vrijplaats.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.vrijplaats.catalogue.Explanation;
import nl.vrijplaats.catalogue.Explanation.Absence;
import nl.vrijplaats.catalogue.Explanation.Form;
import nl.vrijplaats.catalogue.Explanation.Match;
import nl.vrijplaats.catalogue.Explanation.Word;
import nl.vrijplaats.desk.WhyInDutch.Reason;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.SiteDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhyInDutchTests {

  private static final ContentType COLUMN = SiteDefinitions.read().require("column");

  private static String sentence(String typed, Form form, String word) {
    var match = new Match(form, word, Map.of("title", 1), 1);
    var why = new Explanation(1, 1, null, 1, List.of(new Word(typed, List.of(match))), 0, 0, false);
    return WhyInDutch.of(why, COLUMN).getFirst().text();
  }

  @Test
  void saysHowAWordIsThere() {
    assertThat(sentence("stage", Form.EXACT, "stage"))
        .isEqualTo("‘stage’ staat er precies zo in: 1 keer in ‘Kop’.");
    assertThat(sentence("stages", Form.STEM, "stage"))
        .isEqualTo("‘stage’ staat erin, een andere vorm van ‘stages’: 1 keer in ‘Kop’.");
    assertThat(sentence("begeleider", Form.PART, "werkbegeleider"))
        .isEqualTo(
            "‘werkbegeleider’ staat erin, en ‘begeleider’ is daar een deel van: 1 keer in ‘Kop’.");
    assertThat(sentence("kinderopvang", Form.PART, "opvang"))
        .isEqualTo("‘opvang’ staat erin, een deel van ‘kinderopvang’: 1 keer in ‘Kop’.");
    assertThat(sentence("wlz", Form.SYNONYM, "wet langdurige zorg"))
        .startsWith("‘wet langdurige zorg’ staat erin, en dat betekent volgens de redactie");
    assertThat(sentence("dementei", Form.SPELLING, "dementie"))
        .startsWith("‘dementie’ staat erin; dat lijkt op ‘dementei’");
  }

  @Test
  void saysWhereAndForHowMuch() {
    var match = new Match(Form.EXACT, "nacht", Map.of("body", 3, "title", 1, "tags", 1), 6);
    var why =
        new Explanation(
            1,
            2,
            null,
            8,
            List.of(new Word("nacht", List.of(match)), new Word("bus", List.of())),
            1,
            1,
            true);

    assertThat(WhyInDutch.of(why, COLUMN))
        .containsExactly(
            new Reason("De redactie zette dit stuk vooraan bij deze zoekvraag.", 0),
            new Reason(
                "‘nacht’ staat er precies zo in: 1 keer in ‘Kop’, 3 keer in ‘Tekst’ en 1 keer in"
                    + " ‘Trefwoorden’.",
                75),
            new Reason("‘bus’ staat er niet in.", 0),
            new Reason("De woorden staan dicht bij elkaar.", 13),
            new Reason("Het is een recent stuk.", 13));
  }

  @ParameterizedTest
  @EnumSource(Absence.class)
  void saysOfEveryPieceThatIsNotThereWhyNot(Absence absence) {
    var why = new Explanation(0, 3, absence, 0, List.of(), 0, 0, false);

    assertThat(WhyInDutch.place(why)).startsWith("staat er niet bij, want ").endsWith(".");
  }
}
