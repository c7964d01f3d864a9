package nl.vrijplaats.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.desk.form.FormTrip.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields in which one or several values are chosen. */
class ChoiceFieldTests {

  @Test
  void storesOneOrSeveralOfWhatIsOffered() {
    var reading =
        FormTrip.dialog("choices")
            .send(
                "size", "large",
                "level", "2",
                "colour", "Donkerrood",
                "side", "left",
                "days.*", "mo,we",
                "one", "a",
                "some.*", "b",
                "twin.*", "a,c",
                "guests.*", Items.PERSON,
                "tags", " nacht, dienst,, nacht ",
                "marks", "old",
                "share", "2.5");

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.values())
        .containsOnly(
            Map.entry("size", "large"),
            Map.entry("level", 2L),
            Map.entry("colour", "Donkerrood"),
            Map.entry("side", "left"),
            Map.entry("days", List.of("mo", "we")),
            Map.entry("one", "a"),
            Map.entry("some", List.of("b")),
            Map.entry("twin", List.of("a", "c")),
            Map.entry("guests", List.of(Items.PERSON)),
            Map.entry("tags", List.of("nacht", "dienst")),
            Map.entry("marks", List.of("old")),
            Map.entry("share", 2.5));
  }

  @Test
  void sendsBackWhatItShowsWithoutChange() {
    var stored = new LinkedHashMap<String, Object>();
    stored.put("size", "gone");
    stored.put("level", 7L);
    stored.put("days", List.of("su", "mo"));
    stored.put("some", List.of("a", "b"));
    stored.put("twin", List.of("c", "a"));
    stored.put("guests", List.of("99999999-9999-4999-8999-999999999999"));
    stored.put("tags", List.of("een", "twee"));
    stored.put("share", 2.5);

    var reading = FormTrip.dialog("choices").holding(stored).send();

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.values()).containsAllEntriesOf(without(stored, "days"));
    assertThat((List<?>) reading.values().get("days"))
        .extracting(Object::toString)
        .containsExactlyInAnyOrder("su", "mo");
  }

  private static Map<String, Object> without(Map<String, Object> map, String key) {
    var less = new LinkedHashMap<>(map);
    less.remove(key);
    return less;
  }

  @Test
  void storesNothingWhereNothingIsChosen() {
    var trip =
        FormTrip.dialog("choices")
            .holding(Map.of("days", List.of("mo"), "size", "small", "share", 1.0));

    assertThat(trip.send("days.*", "", "size", "").values()).doesNotContainKeys("days", "size");
  }

  @Test
  void startsWithWhatIsSelected() {
    var screen = FormTrip.dialog("choices").screen();

    assertThat(screen.select("[name='p.days.*'][checked]").eachAttr("value")).containsExactly("tu");
    assertThat(screen.getElementById("p.level").select("option[selected]").val()).isEqualTo("1");
    assertThat(screen.getElementById("p.level").select("option[value='']")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "size, huge",
    "level, 3",
    "side, up",
    "days.*, su",
    "some.*, z",
    "twin.*, z",
    "guests.*, 11111111-1111-4111-8111-111111111111",
    "marks, other",
    "share, 10.5",
    "share, -1"
  })
  void refusesWhatIsNotOffered(String name, String typed) {
    var trip = FormTrip.dialog("choices");
    String field = "p." + name.replace(".*", "");

    assertThat(trip.send(name, typed).errors()).containsOnlyKeys(field);
    assertThat(trip.screen().getElementById(field + "-error").text()).isNotEmpty();
  }

  @Test
  void showsWhatIsChosenBesideWhatIsNot() {
    var screen = FormTrip.dialog("choices").holding(Map.of("twin", List.of("c", "a"))).screen();

    var columns = screen.getElementById("p.twin");
    assertThat(columns.select(".label").eachText()).containsExactly("Free", "Taken");
    assertThat(columns.select("[data-open] label").eachText()).containsExactly("Beta");
    assertThat(columns.select("[data-chosen] label").eachText()).containsExactly("Gamma", "Alpha");
  }

  @Test
  void namesAGroupOfBoxesAndItsHelp() {
    var side = FormTrip.dialog("choices").screen().getElementById("p.side");

    assertThat(side.selectFirst("legend").text()).isEqualTo("Side");
    assertThat(side.attr("aria-describedby").strip()).isEqualTo("p.side-help");
  }

  @Test
  void sortsOptionsWhereTheDefinitionAsksForIt() {
    assertThat(
            FormTrip.dialog("choices")
                .screen()
                .getElementById("p.one")
                .select("option:not([value=''])")
                .eachText())
        .containsExactly("Alpha", "Beta");
  }
}
