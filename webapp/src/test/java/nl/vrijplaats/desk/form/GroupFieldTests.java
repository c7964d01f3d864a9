package nl.vrijplaats.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.desk.form.FormTrip.Items;
import org.junit.jupiter.api.Test;

/** Composite and switchable fields: in the node itself, in a child node, or under a prefix. */
class GroupFieldTests {

  @Test
  void storesAGroupWhereItsProviderSays() {
    var reading =
        FormTrip.dialog("groups")
            .send(
                "place.city", "Sneek",
                "named.street", "Kade",
                "flat.first", "Anna",
                "flat.last", "Smit",
                "bare.nick", "An");

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.values())
        .containsOnly(
            Map.entry("place", Map.of("city", "Sneek", "country", "Nederland")),
            Map.entry("other", Map.of("street", "Kade")),
            Map.entry("first", "Anna"),
            Map.entry("last", "Smit"),
            Map.entry("nick", "An"));
  }

  @Test
  void storesNoNodeForAGroupNobodyFilledIn() {
    assertThat(FormTrip.dialog("groups").send().values()).isEmpty();
  }

  @Test
  void asksForARequiredFieldOfAGroupThatIsFilledIn() {
    var trip = FormTrip.dialog("groups");

    assertThat(trip.send("place.country", "België").errors())
        .containsOnly(Map.entry("p.place.city", "Vul ‘City’ in."));
    assertThat(trip.screen().select(".problem li a").attr("href")).isEqualTo("#p.place.city");
  }

  @Test
  void storesAChoiceWithTheFieldsThatGoWithIt() {
    var reading =
        FormTrip.dialog("groups")
            .send(
                "link", "web",
                "link.web.url", "https://voorbeeld.nl",
                "link.web.text", "Daar",
                "link.page.target", Items.PAGE,
                "link.page.text", "Hier",
                "media", "image",
                "media.image.alt", "Een brug");

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.values())
        .containsOnly(
            Map.entry("link", "web"),
            Map.entry("url", "https://voorbeeld.nl"),
            Map.entry("text", "Daar"),
            Map.entry("media", Map.of("media", "image", "alt", "Een brug")));
  }

  @Test
  void forgetsTheFieldsOfAnotherChoiceUnlessTheDefinitionKeepsThem() {
    var trip =
        FormTrip.dialog("groups")
            .holding(
                Map.of(
                    "link",
                    "page",
                    "target",
                    Items.PAGE,
                    "text",
                    "Hier",
                    "media",
                    Map.of("media", "image", "alt", "Een brug")));

    assertThat(trip.screen().select("[name=p.link][checked]").val()).isEqualTo("page");
    assertThat(trip.screen().getElementById("p.link.page.text").val()).isEqualTo("Hier");
    assertThat(
            trip.send(
                    "link", "web",
                    "link.web.url", "https://voorbeeld.nl",
                    "media", "video",
                    "media.video.code", "abc")
                .values())
        .containsOnly(
            Map.entry("link", "web"),
            Map.entry("url", "https://voorbeeld.nl"),
            Map.entry("media", Map.of("media", "video", "alt", "Een brug", "code", "abc")));
  }

  @Test
  void asksOnlyForFieldsOfWhatIsChosen() {
    assertThat(FormTrip.dialog("groups").send("link", "web").errors())
        .containsOnlyKeys("p.link.web.url");
    assertThat(FormTrip.dialog("groups").send("link", "page").errors()).isEmpty();
    assertThat(FormTrip.dialog("groups").send("link", "verzonnen").errors())
        .containsOnlyKeys("p.link");
  }

  @Test
  void sendsBackWhatItShowsWithoutChange() {
    var stored = new LinkedHashMap<String, Object>();
    stored.put("mgnl:template", "demo:components/text");
    stored.put("place", Map.of("city", "Sneek", "country", "Nederland", "jcr:note", "kept"));
    stored.put("main", Map.of("0", Map.of("mgnl:template", "x")));
    stored.put("first", "Anna");
    stored.put("link", "page");
    stored.put("target", Items.PAGE);
    stored.put("media", Map.of("media", "video", "code", "abc"));

    var values = FormTrip.dialog("groups").holding(stored).send().values();

    assertThat(values).isEqualTo(stored);
    // Parts of a page have an order, which a form does not change.
    assertThat(List.copyOf(values.keySet())).isEqualTo(List.copyOf(stored.keySet()));
  }

  @Test
  void storesOldGroupsUnderTheirNameAndThatOfTheField() {
    var trip = FormTrip.dialog("old");
    var reading =
        trip.send(
            "title", "Kop",
            "many.*", "a,b",
            "place.City", "Sneek",
            "flat.street", "Kade",
            "words.0", "een",
            "kind", "own",
            "kind.own.own", "Zelf");

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.values())
        .containsOnly(
            Map.entry("title", "Kop"),
            Map.entry("many", List.of("a", "b")),
            Map.entry("placeCity", "Sneek"),
            Map.entry("street", "Kade"),
            Map.entry("words", List.of("een")),
            Map.entry("kind", "own"),
            Map.entry("kindown", "Zelf"));
    assertThat(FormTrip.dialog("old").holding(reading.values()).send().values())
        .isEqualTo(reading.values());
    assertThat(trip.screen().select(".formtab h2").eachText()).containsExactly("Main", "More");
  }
}
