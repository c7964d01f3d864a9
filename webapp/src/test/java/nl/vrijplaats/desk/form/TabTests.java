package nl.vrijplaats.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tabs, and fields that have a value for each language. */
class TabTests {

  @Test
  void showsTheFieldsUnderTheirTabsInTheOrderOfTheTabs() {
    var screen = FormTrip.dialog("tabs").screen();

    assertThat(screen.select(".formtab > h2").eachText()).containsExactly("More", "Text");
    assertThat(screen.select("#tab-more [id=p.days], #tab-text [id=p.title]")).hasSize(2);
    assertThat(screen.select(".formtab").eachAttr("aria-labelledby"))
        .allSatisfy(id -> assertThat(screen.getElementById(id)).isNotNull());
  }

  @Test
  void saysAtATabHowManyOfItsFieldsAreWrong() {
    var trip = FormTrip.dialog("tabs");
    trip.send("title", "", "days.0", "morgen", "side", "up");

    assertThat(trip.screen().select(".formtab > h2").eachText())
        .containsExactly("More 2 fouten", "Text 1 fout");
  }

  @Test
  void storesTheValueOfEachLanguageUnderItsOwnName() {
    var trip = FormTrip.dialog("tabs");
    var reading = trip.send("title", "Kop", "body", "<p>Hier</p>", "body_de", "<p>Da</p>");

    assertThat(reading.values())
        .containsOnly(
            Map.entry("title", "Kop"),
            Map.entry("body", "<p>Hier</p>"),
            Map.entry("body_de", "<p>Da</p>"));
    assertThat(trip.screen().select("label[for=p.body_de]").text()).isEqualTo("Body (Duits)");
  }
}
