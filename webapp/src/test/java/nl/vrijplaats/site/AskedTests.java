package nl.vrijplaats.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address asks for. */
class AskedTests {

  private static final List<String> LANGUAGES = List.of("nl", "de", "de_CH");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "/                  | /          | ''    | ''",
        "/over/team         | /over/team | ''    | ''",
        "/de                | /          | de    | ''",
        "/de/over           | /over      | de    | ''",
        "/de_CH/over        | /over      | de_CH | ''",
        "/deur              | /deur      | ''    | ''",
        "/~a~               | /          | ''    | a",
        "/over~kort~        | /over      | ''    | kort",
        "/de/over~a~b=2~    | /over      | de    | a~b=2",
      })
  void readsLanguagePathAndSelectors(String sent, String path, String locale, String selector) {
    Asked asked = Asked.of(sent, LANGUAGES).orElseThrow();

    assertThat(asked.path().value()).isEqualTo(path);
    assertThat(asked.locale()).isEqualTo(locale);
    assertThat(asked.selector()).isEqualTo(selector);
    assertThat(asked.whole()).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource({
    "/Over/, /over",
    "/over.html, /over",
    "/nl/over, /over",
    "/nl, /",
    "/de/, /de",
    "/de/Over.htm, /de/over",
    "/over~kort~.html, /over~kort~",
  })
  void knowsHowAnAddressIsWrittenHere(String sent, String here) {
    assertThat(Asked.of(sent, LANGUAGES)).isEmpty();
    assertThat(Asked.tidied(sent, LANGUAGES).map(Asked::whole)).isEqualTo(Optional.of(here));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a b", "/over~~", "/over~%3Cscript%3E~", "/over~a", "/../x", "*"})
  void knowsNoneOfOursInAnythingElse(String sent) {
    assertThat(Asked.of(sent, LANGUAGES)).isEmpty();
    assertThat(Asked.tidied(sent, LANGUAGES)).isEmpty();
  }

  @Test
  void knowsNoLanguagesWhereTheSiteHasOne() {
    assertThat(Asked.of("/de/over", List.of("nl")).orElseThrow().path().value())
        .isEqualTo("/de/over");
    assertThat(Asked.of("/nl/over", List.of("nl")).orElseThrow().path().value())
        .isEqualTo("/nl/over");
  }
}
