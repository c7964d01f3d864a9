package nl.vrijplaats.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** In which language nodes are shown. */
class DeliveryLanguageTests extends DeliverySite {

  private JsonNode alpha(String... headers) {
    return parsed(send("GET", "delivery/arts/v1/alpha", List.of(headers)));
  }

  @Test
  void showsTheFirstLanguageUnlessAskedForAnother() {
    assertThat(alpha().get("title").asString()).isEqualTo("First");
    assertThat(alpha().has("title_de")).isFalse();
  }

  @Test
  void showsALanguageUnderTheNameOfTheProperty() {
    JsonNode german = json("delivery/arts/v1/alpha", "lang", "de");

    assertThat(german.get("title").asString()).isEqualTo("Eins");
    assertThat(german.has("title_de")).isFalse();
    assertThat(
            json("delivery/arts/v1", "lang", "de", "n", "10")
                .get("results")
                .get(0)
                .get("title")
                .asString())
        .isEqualTo("Vier");
  }

  @Test
  void showsTheFirstLanguageOfWhatIsNotTranslated() {
    assertThat(json("delivery/arts/v1/beta", "lang", "de").get("title").asString())
        .isEqualTo("second");
    assertThat(json("delivery/arts/v1/alpha", "lang", "de").get("kind").asString())
        .isEqualTo("new work");
  }

  @Test
  void showsTheLanguageThatTheBrowserPrefers() {
    assertThat(alpha("Accept-Language", "fr, de-CH;q=0.9, en;q=0.5").get("title").asString())
        .isEqualTo("Eins");
    assertThat(alpha("Accept-Language", "en, de;q=0.9").get("title").asString()).isEqualTo("First");
    assertThat(alpha("Accept-Language", ";;;").get("title").asString()).isEqualTo("First");
  }

  @Test
  void showsTheLanguageThatIsAskedForWhateverTheBrowserPrefers() {
    assertThat(
            parsed(send("GET", "delivery/arts/v1/alpha?lang=en", List.of("Accept-Language", "de")))
                .get("title")
                .asString())
        .isEqualTo("First");
  }

  @Test
  void showsEverythingAsItIsStoredForAllLanguages() {
    JsonNode all = json("delivery/arts/v1/alpha", "lang", "all");

    assertThat(all.get("title").asString()).isEqualTo("First");
    assertThat(all.get("title_de").asString()).isEqualTo("Eins");
  }

  @Test
  void showsTheFirstLanguageForOneItDoesNotKnow() {
    assertThat(json("delivery/arts/v1/alpha", "lang", "xx").get("title").asString())
        .isEqualTo("First");
  }

  @Test
  void saysThatAnAnswerDependsOnTheLanguage() {
    assertThat(get("delivery/arts/v1").headers().allValues("Vary"))
        .anyMatch(vary -> vary.contains("Accept-Language"));
  }

  @Test
  void takesNoNoticeOfALanguageWhereTheSiteHasOne() {
    var stored = new LinkedHashMap<String, Object>(Map.of("title", "First", "title_de", "Eins"));

    assertThat(new SiteLanguages(List::of).of("de", "de").show(stored)).isEqualTo(stored);
    assertThat(new SiteLanguages(() -> List.of("nl")).of("de", "de").show(stored))
        .isEqualTo(stored);
  }

  @Test
  void showsWhatIsStoredInOneLanguageOnly() {
    var languages = new SiteLanguages(() -> List.of("en", "pt_BR")).of("pt-BR", null);

    assertThat(languages.show(Map.of("title_pt_BR", "Um"))).isEqualTo(Map.of("title", "Um"));
    assertThat(
            new SiteLanguages(() -> List.of("en", "pt_BR"))
                .of(null, null)
                .show(Map.of("title_pt_BR", "Um")))
        .isEmpty();
  }
}
