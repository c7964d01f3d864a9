package nl.vrijplaats.site.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What a change of definitions or texts drops: the answers that asked for what changed. */
class DefinitionChangesTests extends KeptSite {

  private static final Path TEXTS = MODULE.resolve("i18n/zz_nl.properties");
  private static final String COLUMN = "/columns/column-1";
  private static final String REGION = "/regios/noord";
  private static final List<String> SOME =
      List.of(
          "/",
          COLUMN,
          "/columns",
          "/interviews",
          REGION,
          "/feed.xml",
          "/sitemap.xml",
          "/zoeken?q=leren",
          "/.rest/delivery/columns/v1");

  private @Nullable Path changed;
  private @Nullable String before;

  /** Changes a file, after all pages were made; it is put back when the test is done. */
  private void change(Path file, String text) throws IOException, InterruptedException {
    changed = file;
    before = Files.exists(file) ? Files.readString(file) : null;
    SOME.forEach(this::get);
    define(file, text);
  }

  @AfterEach
  void putBack() throws IOException, InterruptedException {
    if (changed != null) {
      define(changed, before);
      // A folder that is left empty would be noticed by nobody.
      FileSystemUtils.deleteRecursively(MODULE.resolve("virtualUriMappings"));
    }
  }

  private void assertMadeAnew(String... addresses) {
    for (String address : SOME) {
      assertThat(isMadeAnew(address)).as(address).isEqualTo(List.of(addresses).contains(address));
    }
    assertEqualToFresh();
  }

  private boolean isMadeAnew(String address) {
    long made = answers.figures().made();
    get(address);
    return answers.figures().made() > made;
  }

  private void assertEqualToFresh() {
    for (String address : SOME) {
      assertThat(text(address)).as(address).isEqualTo(madeNow(address));
    }
  }

  private String madeNow(String address) {
    return new String(fresh(address).body(), StandardCharsets.UTF_8);
  }

  @Test
  void keepsAllWhenNobodySeesWhatChanged() throws Exception {
    change(TEXTS, "column.columnistFunction.label=Wat hij doet\ncolumn.slug.description=Kort\n");
    assertMadeAnew();
  }

  @Test
  void keepsAllWhenAFormOfTheDeskChanges() throws Exception {
    Path dialog = MODULE.resolve("dialogs/components/text.yaml");
    change(dialog, Files.readString(dialog) + "    extra: {$type: textField}\n");
    assertMadeAnew();
  }

  @Test
  void makesAnewTheListAboveWhichATextStands() throws Exception {
    change(TEXTS, "column.section.intro=Elke week een\n");
    assertMadeAnew("/columns");
    assertThat(text("/columns")).contains("Elke week een");
  }

  @Test
  void makesAnewAllPagesWhenATextComesThatTheyAskedForInVain() throws Exception {
    change(TEXTS, "menu.columns=Stukjes\n");
    assertMadeAnew("/", COLUMN, "/columns", "/interviews", REGION, "/zoeken?q=leren");
    assertThat(text(REGION)).contains("Stukjes");
  }

  @Test
  void makesAnewWhatShowsItemsOfATypeThatHasAnotherProperty() throws Exception {
    Path type = MODULE.resolve("contentTypes/region.yaml");
    change(
        type,
        Files.readString(type)
            .replace("  properties:\n", "  properties:\n    bijnaam: {type: String}\n"));
    assertThat(isMadeAnew(REGION)).isTrue();
    // Search was rebuilt: other answers are asked again, and say the same.
    for (String address : List.of("/", COLUMN, "/columns", "/interviews", "/feed.xml")) {
      assertThat(isMadeAnew(address)).as(address).isFalse();
    }
    assertEqualToFresh();
  }

  @Test
  void makesAnewWhatNamesATypeThatIsCalledOtherwise() throws Exception {
    change(TEXTS, "region.label=Streek\nregion.plural=Streken\n");
    assertEqualToFresh();
    assertThat(text(REGION)).contains("Streek");
  }

  @Test
  void makesAnewThePagesOfATemplateThatIsDefinedOtherwise() throws Exception {
    Path home = MODULE.resolve("templates/pages/home.yaml");
    change(
        home,
        Files.readString(home).replaceFirst("(?s)        '00':.*?        '01'", "        '01'"));
    assertMadeAnew("/");
  }

  @Test
  void makesAnewAnswersOfAnEndpointThatIsDefinedOtherwise() throws Exception {
    Path endpoint;
    try (var files = Files.list(MODULE.resolve("restEndpoints/delivery"))) {
      endpoint =
          files.filter(file -> file.getFileName().toString().contains("column")).findFirst().get();
    }
    change(endpoint, Files.readString(endpoint) + "limit: 3\n");
    assertMadeAnew("/.rest/delivery/columns/v1");
  }

  @Test
  void makesAnewWhereverASiteSpeaksAnotherLanguageToo() throws Exception {
    change(
        MODULE.resolve("sites/default.yaml"),
        "i18n:\n  enabled: true\n  fallbackLocale: nl\n  locales:\n"
            + "    nl: {language: nl}\n    de: {language: de}\n");
    assertThat(get("/de" + COLUMN).statusCode()).isEqualTo(200);
    assertEqualToFresh();
  }

  @Test
  void leadsElsewhereAsSoonAsAnAddressIsMapped() throws Exception {
    change(
        MODULE.resolve("virtualUriMappings/proef.yaml"),
        "$type: defaultVirtualUriMapping\nfromUri: " + COLUMN + "\ntoUri: redirect:/columns\n");
    assertThat(get(COLUMN).statusCode()).isEqualTo(302);
    assertThat(text("/interviews")).isEqualTo(madeNow("/interviews"));
  }

  @Test
  void takesUpATypeThatIsNew() throws Exception {
    change(
        MODULE.resolve("contentTypes/proefsoort.yaml"),
        "datasource: {workspace: proef}\nmodel: {properties: {title: {type: String}}}\n");
    for (String address : List.of("/columns", "/interviews", REGION, "/sitemap.xml")) {
      assertThat(isMadeAnew(address)).as(address).isFalse();
    }
    press.withdraw(press.published("proefsoort", "proefje", Map.of("title", "Proefje")));
    assertEqualToFresh();
  }
}
