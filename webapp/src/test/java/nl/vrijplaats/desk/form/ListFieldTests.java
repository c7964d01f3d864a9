package nl.vrijplaats.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fields of several values: one property, or child nodes 0, 1, 2, …; adding, moving, removing. */
class ListFieldTests {

  @Test
  void storesSeveralValuesInOnePropertyOrInNumberedNodes() {
    var reading =
        FormTrip.dialog("lists")
            .send(
                "words.0", "een",
                "words.1", " ",
                "words.2", "twee",
                "years.0", "2025",
                "lines.0", "regel",
                "nameless.0", "naamloos",
                "links.0.text", "Hier",
                "links.0.more.0", "a",
                "links.1.text", "Daar",
                "parts.0", "a",
                "parts.0.a.x", "X",
                "parts.1", "b",
                "parts.1.b.y", "Y",
                "old.0", "oud",
                "groups.0.z", "Z");

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.values())
        .containsOnly(
            Map.entry("words", List.of("een", "twee")),
            Map.entry("years", List.of(2025L)),
            Map.entry("lines", List.of(Map.of("line", "regel"))),
            Map.entry("nameless", List.of(Map.of("nameless", "naamloos"))),
            Map.entry(
                "links",
                List.of(Map.of("text", "Hier", "more", List.of("a")), Map.of("text", "Daar"))),
            Map.entry(
                "parts", List.of(Map.of("sort", "a", "x", "X"), Map.of("sort", "b", "y", "Y"))),
            Map.entry("old", List.of("oud")),
            Map.entry("groups", List.of(Map.of("z", "Z"))));
    assertThat(FormTrip.dialog("lists").holding(reading.values()).send().values())
        .isEqualTo(reading.values());
  }

  @Test
  void keepsOfARowWhatTheFormDoesNotChangeWhenItMoves() {
    var trip =
        FormTrip.dialog("lists")
            .holding(
                Map.of(
                    "links",
                    List.of(
                        Map.of("text", "Een", "hits", "7", "jcr:note", "1"),
                        Map.of("text", "Twee", "hits", "9", "jcr:note", "2"))));

    trip.send("rij", "omhoog:p.links.1");
    assertThat(trip.screen().getElementById("p.links.0.text").val()).isEqualTo("Twee");
    assertThat(trip.screen().getElementById("p.links.0.hits").val()).isEqualTo("9");
    assertThat(trip.send("links.1.text", "Eén").values())
        .containsEntry(
            "links",
            List.of(
                Map.of("text", "Twee", "hits", "9", "jcr:note", "2"),
                Map.of("text", "Eén", "hits", "7", "jcr:note", "1")));
  }

  @Test
  void addsMovesAndRemovesRowsWithoutScript() {
    var trip = FormTrip.dialog("lists");

    trip.send("words.0", "een", "rij", "erbij:p.words");
    trip.send("words.1", "twee", "rij", "erbij:p.words");
    trip.send("words.2", "drie", "rij", "omhoog:p.words.2");
    trip.send("rij", "weg:p.words.0");

    assertThat(trip.screen().select("[data-list=p.words] > .rows input").eachAttr("value"))
        .containsExactly("drie", "twee");
    assertThat(trip.send().values()).containsEntry("words", List.of("drie", "twee"));
  }

  @Test
  void namesEachRowAndItsButtons() {
    var rows =
        FormTrip.dialog("lists")
            .holding(Map.of("words", List.of("een", "twee")))
            .screen()
            .select("[data-list=p.words] > .rows > .row");

    assertThat(rows.select("label").eachText()).containsExactly("Word 1", "Word 2");
    assertThat(rows.first().select("button").eachText())
        .containsExactly("↑Omhoog: Word 1", "↓Omlaag: Word 1", "Weg: Word 1");
  }

  @Test
  void takesNoMoreRowsThanFitAndLeavesThoseThatMustStay() {
    var trip = FormTrip.dialog("lists");
    assertThat(trip.send("years.0", "1", "years.1", "2", "years.2", "3").errors())
        .containsOnly(Map.entry("p.years", "Dit zijn er te veel: 3. Er passen er 2 in."));

    var kept = FormTrip.dialog("lists").holding(Map.of("links", List.of(Map.of("text", "x"))));
    assertThat(
            kept.screen().select("[data-list=p.links] > .rows > .row > .rowbuttons [data-row=weg]"))
        .isEmpty();
    // Whoever sends a form without them does not remove them either.
    assertThat(kept.send("links.0.text", "").errors()).containsKey("p.links.0.text");
  }

  @Test
  void saysWhichRowIsWrong() {
    var trip = FormTrip.dialog("lists");

    assertThat(trip.send("years.0", "2025", "years.1", "x").errors()).containsOnlyKeys("p.years.1");
    assertThat(trip.screen().getElementById("p.years.1-error").text()).contains("geen heel getal");
    assertThat(trip.screen().select(".problem li").text()).startsWith("Years: ");
  }
}
