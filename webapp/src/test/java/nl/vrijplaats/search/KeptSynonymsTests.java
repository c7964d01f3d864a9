package nl.vrijplaats.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.account.TestClock;
import nl.vrijplaats.catalogue.CatalogueFixture;
import nl.vrijplaats.catalogue.FindQuery;
import nl.vrijplaats.catalogue.SmallLightModules;
import nl.vrijplaats.content.ContentFixture;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.SiteDefinitions;
import nl.vrijplaats.search.KeptSynonyms.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptSynonymsTests {

  private static final Path SHIPPED =
      Path.of("../light-modules/leren-is-altijd/search/synonyms.txt");

  @TempDir Path home;

  private final TestClock clock = new TestClock();

  private OakSynonyms in(ContentFixture content, LightModules modules) {
    return new OakSynonyms(content.repositories(), modules, clock);
  }

  @Test
  void startsWithEveryLineThatTheSiteBrings() throws IOException {
    long lines =
        Files.readAllLines(SHIPPED).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .count();
    try (var content = ContentFixture.in(home)) {
      var synonyms = in(content, SiteDefinitions.read());

      assertThat(synonyms.all()).hasSize((int) lines);
      assertThat(synonyms.groups()).contains(List.of("wlz", "wet langdurige zorg"));
      assertThat(synonyms.all()).allMatch(group -> group.changedBy().isEmpty());
    }
  }

  @Test
  void keepsWhatEditorsMadeOfItAcrossARestart() {
    try (var content = ContentFixture.in(home)) {
      var synonyms = in(content, SiteDefinitions.read());
      synonyms.all().forEach(group -> synonyms.remove(group.id(), "bram"));
      synonyms.add("wlz, wet langdurige zorg", "bram");
    }
    try (var content = ContentFixture.in(home)) {
      var group = in(content, SiteDefinitions.read()).all();

      assertThat(group).hasSize(1);
      assertThat(group.getFirst().words()).containsExactly("wlz", "wet langdurige zorg");
      assertThat(group.getFirst().changedBy()).isEqualTo("bram");
      assertThat(group.getFirst().changed()).isEqualTo(clock.instant());
    }
  }

  @Test
  void worksAtTheNextSearchWithoutReindexing() {
    var modules = new SmallLightModules();
    try (var content = new CatalogueFixture(home, modules)) {
      var synonyms = in(content.content, modules);
      content.ask(synonyms);
      content.publish("column", Map.of("title", "De wet langdurige zorg uitgelegd"));
      var asked = new FindQuery("wlz", Map.of(), 0, 10);
      assertThat(content.liveCatalogue().find(asked).total()).isZero();

      var group = synonyms.add("wlz, wet langdurige zorg", "bram");
      assertThat(content.liveCatalogue().find(asked).total()).isEqualTo(1);
      synonyms.remove(group.id(), "bram");
      assertThat(content.liveCatalogue().find(asked).total()).isZero();
    }
  }

  @Test
  void handsOutTheSameListAsLongAsNothingChanged() {
    try (var content = ContentFixture.in(home)) {
      var synonyms = in(content, new SmallLightModules());

      assertThat(synonyms.groups()).isSameAs(synonyms.groups());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                  | Er staat nog niets
          ' , ; ,'            | Er staat nog niets
          wlz                 | Zet naast ‘wlz’ minstens één ander woord
          wlz, WLZ , wlz      | Zet naast ‘wlz’ minstens één ander woord
          wlz, ??             | geen letter
          zorg, Vérpleeghuis  | ‘verpleeghuis’ staat al in een andere groep: verpleeghuis, huis
          """)
  void refusesWhatCannotBeKeptAndSaysWhy(String line, String why) {
    var other = new Group("1", List.of("verpleeghuis", "huis"), clock.instant(), "bram");

    assertThatThrownBy(() -> SynonymLine.read(line, List.of(other)))
        .isInstanceOf(SearchRefused.class)
        .hasMessageContaining(why);
  }

  @Test
  void refusesWordsAndGroupsThatAreTooLong() {
    assertThatThrownBy(() -> SynonymLine.read("a, " + "b".repeat(81), List.of()))
        .hasMessageContaining("te lang");
    assertThatThrownBy(() -> SynonymLine.read("a,b,c,d,e,f,g,h,i,j,k,l,m", List.of()))
        .hasMessageContaining("hooguit 12");
    assertThatThrownBy(() -> SynonymLine.read("a, b" + " ".repeat(100_000), List.of()))
        .hasMessageContaining("te lang");
  }

  @Test
  void refusesToOverwriteWhatSomebodyElseChanged() {
    try (var content = ContentFixture.in(home)) {
      var synonyms = in(content, new SmallLightModules());
      var seen = synonyms.add("wlz, wet langdurige zorg", "bram");
      clock.pass(java.time.Duration.ofSeconds(1));
      synonyms.change(seen.id(), seen.changed(), "wlz, langdurige zorg", "carla");

      assertThatThrownBy(() -> synonyms.change(seen.id(), seen.changed(), "wlz, wet", "bram"))
          .hasMessageContaining("intussen")
          .hasMessageContaining("wlz, langdurige zorg");
      synonyms.remove(seen.id(), "carla");
      assertThatThrownBy(() -> synonyms.change(seen.id(), seen.changed(), "wlz, wet", "bram"))
          .hasMessageContaining("weggehaald");
    }
  }
}
