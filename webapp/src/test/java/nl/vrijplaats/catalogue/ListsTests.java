package nl.vrijplaats.catalogue;

import static nl.vrijplaats.catalogue.Piece.a;
import static nl.vrijplaats.catalogue.Piece.aColumn;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vrijplaats.catalogue.ListQuery.Order;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsTests {

  private static final DutchWords WORDS = new DutchWords();

  @TempDir Path folder;

  private LuceneCatalogue catalogue;

  @BeforeEach
  void open() {
    catalogue =
        new LuceneCatalogue(
            "test",
            folder,
            new SmallLightModules(),
            WORDS,
            file -> List.of(),
            List::of,
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  private void put(Piece... pieces) {
    catalogue.put(Stream.of(pieces).map(Piece::entry).toList());
  }

  private List<ItemId> list(Order order) {
    return catalogue.list(new ListQuery(Set.of(), Map.of(), "", order, 0, 20)).ids();
  }

  @Test
  void sortsByDateWithTheDatelessLast() {
    var old = aColumn("Oud").of("2024-01-01");
    var recent = aColumn("Nieuw").of("2026-01-01");
    var dateless = aColumn("Zonder");
    put(dateless, old, recent);

    assertThat(list(Order.NEWEST)).containsExactly(recent.id(), old.id(), dateless.id());
    assertThat(list(Order.OLDEST)).containsExactly(old.id(), recent.id(), dateless.id());
  }

  @Test
  void sortsTitlesAsADutchReaderExpects() {
    var pieces =
        Stream.of("Appel", "één", "Eer", "ijs", "Zorg 2", "Zorg 10").map(Piece::aColumn).toList();
    put(pieces.reversed().toArray(Piece[]::new));

    assertThat(list(Order.TITLE))
        .containsExactlyElementsOf(pieces.stream().map(Piece::id).toList());
  }

  @Test
  void sortsByMonthLatestFirstAndByNumber() {
    var january = aColumn("A").with("month", "2026-01").with("number", "4a");
    var december = aColumn("B").with("month", "2026-12").with("number", "1");
    var none = aColumn("C");
    put(none, january, december);

    assertThat(list(Order.MONTH)).containsExactly(december.id(), january.id(), none.id());
    assertThat(list(Order.NUMBER)).containsExactly(december.id(), january.id(), none.id());
  }

  @Test
  void sortsByLastSaved() {
    var first = aColumn("A").savedAt("2026-01-01T00:00:00Z");
    var last = aColumn("B").savedAt("2026-02-01T00:00:00Z");
    put(first, last);

    assertThat(list(Order.MODIFIED)).containsExactly(last.id(), first.id());
  }

  @Test
  void selectsByTypePropertyStageAndYear() {
    String theme = ItemId.random().value();
    var column = aColumn("A").with("theme", theme).of("2025-12-31").in(Stage.DRAFT);
    // In the zone of the site this is New Year's Day.
    var project = a("project", "B").with("date", Instant.parse("2025-12-31T23:30:00Z"));
    put(column, project.with("frontrunner", true));

    assertThat(catalogue.list(ListQuery.of("column")).ids()).containsExactly(column.id());
    assertThat(catalogue.list(ListQuery.of("column", "project")).total()).isEqualTo(2);
    assertThat(catalogue.list(ListQuery.of().where("theme", theme)).ids())
        .containsExactly(column.id());
    assertThat(catalogue.list(ListQuery.of().where("stage", "DRAFT")).ids())
        .containsExactly(column.id());
    assertThat(catalogue.list(ListQuery.of().where("year", "2026")).ids())
        .containsExactly(project.id());
    assertThat(catalogue.list(ListQuery.of().where("frontrunner", "true")).ids())
        .containsExactly(project.id());
    assertThat(catalogue.list(ListQuery.of("unknown")).total()).isZero();
  }

  @Test
  void selectsByBeginningsOfWordsInTheTitle() {
    var column = aColumn("De wijkverpleegkundige aan het woord");
    put(column, aColumn("Iets anders"));

    assertThat(catalogue.list(ListQuery.of().titled("wijk woo")).ids())
        .containsExactly(column.id());
    assertThat(catalogue.list(ListQuery.of().titled("verpleeg")).total()).isZero();
  }

  @Test
  void givesAPartOfAListWithTheExactTotal() {
    put(
        IntStream.range(0, 95)
            .mapToObj(i -> aColumn("Nummer " + i).of("2025-01-01"))
            .toArray(Piece[]::new));

    var page = catalogue.list(ListQuery.of("column").by(Order.NEWEST).page(90, 10));

    assertThat(page.total()).isEqualTo(95);
    assertThat(page.ids()).hasSize(5);
    assertThat(catalogue.list(ListQuery.of("column").page(0, 0)).total()).isEqualTo(95);
  }

  @Test
  void ordersADeepListByTitleWhereDatesAreTheSame() {
    put(
        IntStream.range(0, 60)
            .mapToObj(i -> aColumn("Nummer " + (59 - i)).of("2026-01-0" + (1 + i / 30)))
            .toArray(Piece[]::new));

    var pages =
        Stream.of(0, 25, 50)
            .flatMap(
                offset -> catalogue.list(ListQuery.of("column").page(offset, 25)).ids().stream())
            .toList();

    var expected = IntStream.range(0, 60).mapToObj(i -> aColumn("Nummer " + i).id()).toList();
    assertThat(pages).isEqualTo(expected);
  }

  @Test
  void ordersWhatLiesFarDownAsWhatIsNearTheTop() {
    int number = 2_100;
    List<Piece> columns =
        IntStream.range(0, number)
            .mapToObj(i -> aColumn("Nummer %04d".formatted(number - i)))
            .toList();
    var dated = new ArrayList<Piece>();
    for (int i = 0; i < number; i++) {
      // Seven on a day, so that days lie over the edges of parts; the last have no date.
      Instant day = Instant.parse("2020-01-01T10:00:00Z").plus(Duration.ofDays(i / 7));
      dated.add(i < number - 50 ? columns.get(i).with("date", day) : columns.get(i));
    }
    put(dated.toArray(Piece[]::new));

    for (Order order : List.of(Order.NEWEST, Order.OLDEST)) {
      List<ItemId> whole = columns(order, 0, number);
      List<ItemId> parts =
          IntStream.iterate(0, from -> from < number, from -> from + 100)
              .boxed()
              .flatMap(from -> columns(order, from, 100).stream())
              .toList();

      assertThat(parts).isEqualTo(whole).doesNotHaveDuplicates().hasSize(number);
    }
  }

  private List<ItemId> columns(Order order, int from, int number) {
    return catalogue.list(new ListQuery(Set.of("column"), Map.of(), "", order, from, number)).ids();
  }
}
