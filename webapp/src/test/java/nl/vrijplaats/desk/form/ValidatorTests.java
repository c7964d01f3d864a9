package nl.vrijplaats.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the value of a field must be like. */
class ValidatorTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mail|anna@voorbeeld.nl",
        "mail|a.b+c@zorg.voorbeeld.nl",
        "code|AB12",
        "node|a-b_c.1",
        "short|ab",
        "short|abcde",
        "share|9"
      })
  void acceptsWhatIsAsAsked(String name, String typed) {
    assertThat(send(name, typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "mail;anna;Dit is geen e-mailadres. Schrijf bijvoorbeeld naam@voorbeeld.nl.",
        "mail;anna@voorbeeld;Dit is geen e-mailadres. Schrijf bijvoorbeeld naam@voorbeeld.nl.",
        "mail;a b@voorbeeld.nl;Dit is geen e-mailadres. Schrijf bijvoorbeeld naam@voorbeeld.nl.",
        "code;ab12;Two letters and a number",
        "code;xAB12;Two letters and a number",
        "node;a/b;Gebruik hier geen spaties en geen / : [ ] | * ' of \".",
        "short;a;Dit is te kort. Schrijf minstens 2 tekens.",
        "short;abcdef;Dit is te lang: 6 tekens. Er passen er 5 in.",
        "share;0;Kies een getal van 1 tot en met 9.",
        "share;9,5;Kies een getal van 1 tot en met 9."
      },
      quoteCharacter = '`')
  void saysWhatIsWrongInTheWordsOfTheDefinitionOrOurs(String name, String typed, String words) {
    assertThat(send(name, typed)).containsOnly(Map.entry("p." + name, words));
  }

  @Test
  void leavesEmptyFieldsAloneUnlessTheyAreRequired() {
    assertThat(FormTrip.dialog("validators").send("name", "").errors())
        .containsOnly(Map.entry("p.name", "Who are you?"));
  }

  @Test
  @Timeout(10)
  void givesUpOnAPatternThatWouldTakeForEver() {
    assertThat(send("slow", "a".repeat(5_000))).containsOnlyKeys("p.slow");
  }

  private static Map<String, String> send(String name, String typed) {
    return FormTrip.dialog("validators").send("name", "Anna", name, typed).errors();
  }
}
