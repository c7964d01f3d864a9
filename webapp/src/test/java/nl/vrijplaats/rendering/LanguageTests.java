package nl.vrijplaats.rendering;

import static nl.vrijplaats.rendering.Pages.aPage;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import nl.vrijplaats.content.ContentItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Content in the languages of the site. */
class LanguageTests {

  @TempDir private Path scratch;
  private final ContentItem page =
      aPage("/a")
          .with("title", "Dag")
          .with("title_de", "Tag")
          .with("lead", "Alleen hier")
          .with("part", Map.of("x", "deel", "x_de", "Teil"))
          .item();

  private String print(String lines, String locale) {
    return new ContractSite("languages", scratch).print(lines, page, Visit.to("/a").in(locale));
  }

  @Test
  void readsPropertiesInTheLanguageOfTheVisitAndElseInThatOfTheSite() {
    String lines = "${content.title} ${content.lead} ${content.part.x}";

    assertThat(print(lines, "")).isEqualTo("Dag Alleen hier deel");
    assertThat(print(lines, "de")).isEqualTo("Tag Alleen hier Teil");
    assertThat(print(lines, "fr")).isEqualTo("Dag Alleen hier deel");
  }

  @Test
  void saysTextsOfModulesInTheLanguageOfTheVisit() {
    assertThat(print("${i18n['dag']} ${i18n.get('alleen')}", "nl")).isEqualTo("Dag Hier");
    assertThat(print("${i18n['dag']} ${i18n.get('alleen')}", "de")).isEqualTo("Tag Hier");
  }

  @Test
  void linksInTheLanguageOfTheVisit() {
    String lines =
        "${cmsfn.link(content)} ${cmsfn.linkPrefix(content)}. ${cmsfn.language()}"
            + " ${cmsfn.isCurrentLocale(\"de\")?c}"
            + " [#list cmsfn.localizedLinks() as locale, link]${locale}=${link} [/#list]";

    assertThat(print(lines, "nl")).isEqualTo("/a . nl false nl=/a de=/de/a ");
    assertThat(print(lines, "de")).isEqualTo("/de/a /de. de true nl=/a de=/de/a ");
  }
}
