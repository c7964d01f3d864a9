package nl.vrijplaats.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.vrijplaats.jcr.ConcurrentChange;
import nl.vrijplaats.jcr.HomeInUse;
import nl.vrijplaats.jcr.OakRepositories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCopiesTests {

  @TempDir Path home;
  ContentFixture content;
  final ItemId id = ItemId.random();

  @BeforeEach
  void open() {
    content = ContentFixture.in(home);
  }

  @AfterEach
  void close() {
    content.close();
  }

  @Test
  void keepsEveryKindOfValue() {
    Map<String, Object> properties =
        Map.of(
            "title",
            "De vraag",
            "count",
            3L,
            "share",
            0.5,
            "price",
            new BigDecimal("12.50"),
            "frontrunner",
            true,
            "date",
            Instant.parse("2026-11-12T00:00:00Z"),
            "tags",
            List.of("nachtdienst", "vragen"),
            "address",
            Map.of("street", "Hereweg"),
            "questions",
            List.of(Map.of("question", "Waarom?"), Map.of("question", "Hoe?")));

    content.workingCopies.create(id, "column", null, properties, "anna");

    assertThat(content.workingCopies.get(id).item().properties()).isEqualTo(properties);
  }

  @Test
  void keepsAreasAndTheirComponentsInOrder() {
    var page = pageOf("0", "00", "01", "a");
    content.workingCopies.create(id, "page", null, page, "anna");
    content.publish(id);

    for (var item :
        List.of(content.workingCopies.get(id).item(), content.published.find(id).get())) {
      assertThat(item.properties()).isEqualTo(page);
      assertThat(components(item)).containsExactly("0", "00", "01", "a");
    }
  }

  @Test
  void savesAnotherOrderOfComponentsAsARevision() {
    content.workingCopies.create(id, "page", null, pageOf("0", "00"), "anna");
    assertThat(content.workingCopies.save(id, 1, null, pageOf("0", "00"), "anna").item().revision())
        .isEqualTo(1);

    content.workingCopies.save(id, 1, null, pageOf("00", "0"), "anna");

    assertThat(content.workingCopies.get(id).item().revision()).isEqualTo(2);
    assertThat(components(content.workingCopies.get(id).item())).containsExactly("00", "0");
  }

  @Test
  void tellsAListFromComponentsWithNumbersForNames() {
    Map<String, Object> properties =
        Map.of(
            "main",
            Map.of("0", Map.of("mgnl:template", "m:text", "links", List.of(Map.of("to", "a")))),
            "rows",
            List.of(Map.of("0", Map.of("x", 1L)), Map.of("jcr:primaryType", "mgnl:area")));

    content.workingCopies.create(id, "page", null, properties, "anna");

    assertThat(content.workingCopies.get(id).item().properties()).isEqualTo(properties);
  }

  @Test
  void takesUpWhatWasMadeElsewhereWithItsMomentAndItsAuthor() {
    Instant then = Instant.parse("2020-02-29T12:00:00.123Z");
    content.workingCopies.takeUp(id, "column", "een", Map.of("title", "Een"), "ada", then);
    content.workingCopies.takeUp(id, "column", "een", Map.of("title", "Een"), "bo", Instant.now());
    content.workingCopies.takeUp(id, "column", "een", Map.of("title", "Twee"), "cas", then);

    assertThat(content.workingCopies.revisions(id))
        .extracting(ContentItem::title, ContentItem::modifiedBy, ContentItem::modified)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Twee", "cas", then),
            org.assertj.core.groups.Tuple.tuple("Een", "ada", then));
  }

  private static Map<String, Object> pageOf(String... components) {
    var main = new java.util.LinkedHashMap<String, Object>();
    main.put("background", "blue");
    for (String name : components) {
      main.put(name, Map.of("mgnl:template", "m:components/text", "text", "Tekst " + name));
    }
    return Map.of("title", "Over ons", "mgnl:template", "m:pages/basic", "main", main);
  }

  private static List<String> components(ContentItem item) {
    return ((Map<?, ?>) item.properties().get("main"))
        .entrySet().stream()
            .filter(e -> e.getValue() instanceof Map)
            .map(e -> e.getKey().toString())
            .toList();
  }

  @Test
  void keepsEveryRevision() {
    content.workingCopies.create(id, "column", null, Map.of("title", "Een"), "anna");
    content.workingCopies.save(id, 1, null, Map.of("title", "Twee"), "bram");

    assertThat(content.workingCopies.revisions(id))
        .extracting(ContentItem::revision, ContentItem::title, ContentItem::modifiedBy)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, "Twee", "bram"),
            org.assertj.core.groups.Tuple.tuple(1L, "Een", "anna"));
  }

  @Test
  void savesNothingWhereNothingDiffers() {
    content.workingCopies.create(id, "column", null, Map.of("title", "Een"), "anna");

    WorkingCopy again =
        content.workingCopies.save(id, 1, null, Map.of("title", "Een", "lead", ""), "anna");

    assertThat(again.item().revision()).isEqualTo(1);
  }

  @Test
  void refusesToSaveOverANewerRevision() {
    content.workingCopies.create(id, "column", null, Map.of("title", "Een"), "anna");
    content.workingCopies.save(id, 1, null, Map.of("title", "Van Anna"), "anna");

    assertThatThrownBy(
            () -> content.workingCopies.save(id, 1, null, Map.of("title", "Van Bram"), "bram"))
        .isInstanceOfSatisfying(
            EditConflict.class, e -> assertThat(e.theirs().title()).isEqualTo("Van Anna"));
    assertThat(content.workingCopies.get(id).item().title()).isEqualTo("Van Anna");
  }

  @Test
  void letsOneOfTwoSavesAtTheSameTimeWin() throws Exception {
    content.workingCopies.create(id, "column", null, Map.of("title", "Een"), "anna");
    var together = new CyclicBarrier(2);
    Callable<Long> save =
        () ->
            content
                .repositories()
                .author()
                .write(
                    session -> {
                      var saved =
                          content.workingCopies.save(
                              id, 1, null, Map.of("title", Thread.currentThread() + ""), "anna");
                      await(together);
                      return saved.item().revision();
                    });
    try (var threads = Executors.newFixedThreadPool(2)) {
      var outcomes =
          threads.invokeAll(List.of(save, save)).stream()
              .map(
                  future -> {
                    try {
                      return (Object) future.get();
                    } catch (Exception e) {
                      return e.getCause().getClass();
                    }
                  })
              .toList();
      assertThat(outcomes).containsExactlyInAnyOrder(2L, ConcurrentChange.class);
    }
    assertThat(content.workingCopies.revisions(id)).hasSize(2);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void givesASecondItemWithTheSameTitleItsOwnAddress() {
    content.workingCopies.create(id, "column", null, Map.of("title", "Café à gogo!"), "anna");
    var second =
        content.workingCopies.create(
            ItemId.random(), "column", null, Map.of("title", "Cafe a gogo"), "anna");

    assertThat(content.workingCopies.get(id).item().path())
        .isEqualTo(new SitePath("/columns/cafe-a-gogo"));
    assertThat(second.item().path()).isEqualTo(new SitePath("/columns/cafe-a-gogo-2"));
  }

  @Test
  void neverGivesAPageTheAddressOfTheSiteItself() {
    var page =
        content.workingCopies.create(id, "page", "columns", Map.of("title", "Columns"), "anna");

    assertThat(page.item().slug()).isEqualTo("columns-2");
  }

  @Test
  void putsThePageCalledHomeAtTheStartOfTheSite() {
    var home = content.workingCopies.create(id, "page", "home", Map.of("title", "Welkom"), "anna");

    assertThat(home.item().path()).isEqualTo(new SitePath("/"));
  }

  @Test
  void putsAPageBelowTheOneItSaysItStandsBelow() {
    Map<String, Object> below = Map.of("title", "Team", "mgnl:parentPath", "/over");
    var team = content.workingCopies.create(id, "page", null, below, "anna");
    var second = content.workingCopies.create(ItemId.random(), "page", null, below, "anna");
    var alone =
        content.workingCopies.create(
            ItemId.random(), "page", null, Map.of("title", "Team"), "anna");

    assertThat(team.item().path()).isEqualTo(new SitePath("/over/team"));
    assertThat(second.item().path()).isEqualTo(new SitePath("/over/team-2"));
    assertThat(alone.item().path()).isEqualTo(new SitePath("/team"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/columns", "/redactie/x", "/Over Ons", "/", "../x", "/a/b/c/d/e/f/g/h"})
  void leavesOutAPageAboveThatCanHaveNoneBelow(String above) {
    Map<String, Object> lost = Map.of("title", "Team", "mgnl:parentPath", above);
    var team = content.workingCopies.create(id, "page", null, lost, "anna");

    assertThat(team.item().path()).isEqualTo(new SitePath("/team"));
  }

  @Test
  void allowsOneThemeAMonth() {
    content.workingCopies.create(
        id, "theme", null, Map.of("title", "Vragen", "month", "2026-11"), "anna");

    assertThat(content.workingCopies.get(id).item().path())
        .isEqualTo(new SitePath("/themas/2026-11"));
    assertThatThrownBy(
            () ->
                content.workingCopies.create(
                    ItemId.random(), "theme", null, Map.of("month", "2026-11"), "bram"))
        .isInstanceOf(AddressTaken.class)
        .hasMessageContaining("/themas/2026-11");
  }

  @Test
  void letsTheAddressFollowTheTitleUntilItWasLive() {
    content.workingCopies.create(id, "column", null, Map.of(), "anna");
    content.workingCopies.save(id, 1, null, Map.of("title", "Eerste kop"), "anna");
    content.workingCopies.save(id, 2, null, Map.of("title", "Betere kop"), "anna");
    assertThat(content.workingCopies.get(id).item().slug()).isEqualTo("betere-kop");

    content.publish(id);
    content.workingCopies.save(id, 3, null, Map.of("title", "Nog een kop"), "anna");

    assertThat(content.workingCopies.get(id).item().slug()).isEqualTo("betere-kop");
  }

  @Test
  void undoesAWholeUnitWhenOnePartFails() {
    assertThatThrownBy(
            () ->
                content
                    .repositories()
                    .author()
                    .write(
                        session -> {
                          content.workingCopies.create(
                              id, "column", null, Map.of("title", "Een"), "anna");
                          throw new IllegalArgumentException("second part fails");
                        }))
        .hasMessage("second part fails");

    assertThat(content.workingCopies.find(id)).isEmpty();
    assertThat(content.events).isEmpty();
  }

  @Test
  void saysThatAnotherProcessHasTheHome() {
    assertThatThrownBy(() -> OakRepositories.open(home))
        .isInstanceOf(HomeInUse.class)
        .hasMessageContaining("Stop the site");
  }
}
