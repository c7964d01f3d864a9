package nl.vrijplaats.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.vrijplaats.desk.form.FormTrip.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that point to pages, other items, assets and files. */
class LinkFieldTests {

  private static final String FILE = "jcr:0f0e0d0c-0b0a-4908-8706-050403020100";

  @Test
  void storesIdentitiesAndReferencesOfAssets() {
    var reading =
        FormTrip.dialog("links")
            .send(
                "author",
                Items.PERSON,
                "page",
                Items.PAGE,
                "address",
                "https://voorbeeld.nl/",
                "image",
                FILE,
                "report",
                FILE,
                "photo",
                FILE,
                "style",
                "/demo/webresources/css/site.css",
                "guests.0",
                Items.OTHER_PERSON,
                "guests.1",
                Items.PERSON);

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.values())
        .containsOnly(
            Map.entry("author", Items.PERSON),
            Map.entry("page", Items.PAGE),
            Map.entry("address", "https://voorbeeld.nl/"),
            Map.entry("image", FILE),
            Map.entry("report", FILE),
            Map.entry("photo", FILE),
            Map.entry("style", "/demo/webresources/css/site.css"),
            Map.entry("guests", List.of(Items.OTHER_PERSON, Items.PERSON)));
  }

  @Test
  void offersWhatAFieldMayPointTo() {
    var screen = FormTrip.dialog("links").screen();

    var author = screen.getElementById("p.author");
    assertThat(author.attr("data-reference")).isEqualTo("person");
    assertThat(author.select("option").eachAttr("value"))
        .containsExactly("", Items.PERSON, Items.OTHER_PERSON);
    assertThat(screen.getElementById("p.page").attr("data-reference")).isEqualTo("page");
    assertThat(screen.getElementById("p.image").attr("data-file")).isEmpty();
    assertThat(screen.getElementById("p.report").attr("data-file")).isEqualTo("pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "author, 11111111-1111-4111-8111-111111111111",
    "author, 99999999-9999-4999-8999-999999999999",
    "author, nobody",
    "page, 22222222-2222-4222-8222-222222222222",
    "guests.0, 11111111-1111-4111-8111-111111111111",
    "image, /etc/passwd",
    "photo, jcr:../../x",
    "style, /demo/../../../etc/passwd",
    "style, /demo/webresources/css/gone.css"
  })
  void refusesToPointAtNothingOrAtAnotherKind(String name, String typed) {
    assertThat(FormTrip.dialog("links").send(name, typed).errors()).containsOnlyKeys("p." + name);
  }

  @Test
  void leavesADeadReferenceThatWasThereBefore() {
    String gone = "99999999-9999-4999-8999-999999999999";
    Map<String, Object> stored = Map.of("author", gone, "guests", List.of(Items.PERSON, gone));
    var trip = FormTrip.dialog("links").holding(stored);

    assertThat(trip.screen().getElementById("p.author").select("[selected]").text())
        .isEqualTo("Bestaat niet meer");
    assertThat(trip.send().values()).isEqualTo(stored);
  }
}
