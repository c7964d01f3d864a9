package nl.vrijplaats.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscreetTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@voorbeeld.nl",
        "anna＠voorbeeld.nl",
        "06-12 34 56 78",
        "bel 050 (123) 4567",
        "123456",
        "dossier 12.34.56",
        "bsn １２３４５６７８２",
        "NL91 ABNA 0417 1643 00",
        "https://voorbeeld.nl/geheim",
        "www.voorbeeld.nl",
        "x",
        "??",
        "mijn moeder ligt sinds vorige week op kamer twaalf en niemand vertelt ons hoe het gaat",
      })
  void keepsNothingThatLooksLikePersonalData(String question) {
    assertThat(Discreet.mayBeKept(SameQuestion.of(question))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stage 2026", "mbo 2 en 3", "kinderopvang", "wat is een bbl-traject?"})
  void keepsWhatIsAskedOrdinarily(String question) {
    assertThat(Discreet.mayBeKept(SameQuestion.of(question))).isTrue();
  }
}
