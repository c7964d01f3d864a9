package nl.vrijplaats.catalogue;

import static nl.vrijplaats.catalogue.Piece.a;
import static nl.vrijplaats.catalogue.Piece.aColumn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vrijplaats.content.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneCatalogueTests {

  private static final DutchWords WORDS = new DutchWords();

  @TempDir Path folder;

  private final SmallLightModules modules = new SmallLightModules();
  private List<List<String>> synonyms = List.of();
  private LuceneCatalogue catalogue;

  @BeforeEach
  void open() {
    catalogue = opened("test");
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  private LuceneCatalogue opened(String name) {
    return new LuceneCatalogue(
        name, folder, modules, WORDS, file -> List.of(), () -> synonyms, Clock.systemUTC());
  }

  private void put(Piece... pieces) {
    catalogue.put(Stream.of(pieces).map(Piece::entry).toList());
  }

  private Findings find(String text) {
    return catalogue.find(new FindQuery(text, Map.of(), 0, 10));
  }

  private List<ItemId> ids(String text) {
    return find(text).hits().stream().map(Findings.Hit::id).toList();
  }

  // Finding

  @Test
  void findsAColumnByAWordOfItsBody() {
    var column = aColumn("Op bezoek").saying("De fysiotherapeut gaf les in de huiskamer.");
    put(column, aColumn("Iets anders").saying("Niets daarvan."));

    Findings found = find("fysiotherapeut");

    assertThat(found.total()).isEqualTo(1);
    assertThat(found.hits().getFirst().id()).isEqualTo(column.id());
    assertThat(found.hits().getFirst().excerpt())
        .isEqualTo("De <mark>fysiotherapeut</mark> gaf les in de huiskamer.");
  }

  @Test
  void findsWordsOfListsGroupsAndOptions() {
    var column =
        aColumn("Gesprek")
            .tagged("dementie", "muziek")
            .with("kind", "white-paper")
            .with(
                "questions",
                List.of(Map.of("question", "Wie zingt er?", "answer", "<p>Het koor</p>")));
    put(column);

    for (String word : List.of("muziek", "witboek", "zingt", "koor")) {
      assertThat(ids(word)).as(word).containsExactly(column.id());
    }
  }

  @Test
  void keepsOutWhatHasNoWeight() {
    put(aColumn("Gesprek").with("remark", "geheimzinnig"));

    assertThat(find("geheimzinnig").total()).isZero();
  }

  @Test
  void findsOnlyTypesThatAreFindable() {
    put(a("secret", "Muziek"), aColumn("Muziek"));

    assertThat(ids("muziek")).containsExactly(aColumn("Muziek").id());
  }

  @Test
  void ignoresCapitalsAndAccents() {
    put(aColumn("Één CAFÉ").saying("coördinatie"));

    assertThat(find("cafe").total()).isEqualTo(1);
    assertThat(find("Coordinatie").total()).isEqualTo(1);
    assertThat(find("COÖRDINATIE").total()).isEqualTo(1);
  }

  @Test
  void findsOtherFormsOfAWord() {
    put(aColumn("Foto's van bewoners").saying("Wij werkten aan verbeteringen."));

    for (String word : List.of("bewoner", "foto", "foto\u2019s", "verbetering", "werkt")) {
      assertThat(find(word).total()).as(word).isEqualTo(1);
    }
  }

  @Test
  void splitsWordsAtSignsButKeepsAbbreviationsAndNumbers() {
    put(aColumn("A").saying("Thema:muziek in het huis.Daarna de v.v.t. met 3,5 uur op nu.nl"));

    for (String word : List.of("muziek", "huis", "daarna", "vvt", "V.V.T.", "3,5", "nu.nl")) {
      assertThat(find(word).total()).as(word).isEqualTo(1);
    }
  }

  @Test
  void exactWordBeatsItsStem() {
    var other = aColumn("Een").saying("Wij zien daar een bewoner en een arts.");
    var exact = aColumn("Twee").saying("Wij zien daar bewoners en een arts.");
    put(other, exact);

    assertThat(ids("bewoners")).containsExactly(exact.id(), other.id());
  }

  @Test
  void findsACompoundByItsPartsAndThePartsByTheCompound() {
    var compound = aColumn("A").saying("Een dag op de kinderopvang in de stad.");
    var apart = aColumn("B").saying("De opvang van kinderen in de stad.");
    var hyphen = aColumn("C").saying("De kinder-opvang in de stad.");
    var other = aColumn("D").saying("Kinderen spelen. " + "Wie let op? ".repeat(9) + "De opvang.");
    put(other, hyphen, apart, compound);

    assertThat(ids("opvang")).endsWith(compound.id()).hasSize(4);
    assertThat(ids("kinderopvang"))
        .startsWith(compound.id())
        .containsExactlyInAnyOrder(compound.id(), apart.id(), hyphen.id());
    assertThat(ids("kinder opvang")).contains(compound.id(), apart.id(), hyphen.id());
    assertThat(find("opvang").hits().getLast().excerpt()).contains("<mark>kinderopvang</mark>");
  }

  @Test
  void titleCountsMoreThanBody() {
    var body = aColumn("Een").saying("Muziek op de gang.");
    var title = aColumn("Muziek").saying("Iedereen op de gang.");
    put(body, title);

    assertThat(ids("muziek")).containsExactly(title.id(), body.id());
  }

  @Test
  void putsItemsWithMoreOfTheWordsFirst() {
    var all = aColumn("A").saying("De stagiair leert koken in de keuken.");
    var two = aColumn("B").saying("De stagiair leert in de tuin.");
    var one = aColumn("C").saying("De stagiair leest.");
    put(one, two, all);

    assertThat(ids("stagiair leert keuken")).containsExactly(all.id(), two.id(), one.id());
  }

  @Test
  void asksForMostOfTheWordsWhereEnoughItemsHaveThem() {
    put(
        IntStream.range(0, 12)
            .mapToObj(i -> aColumn("Nummer " + i).saying("De stagiair leert in de tuin."))
            .toArray(Piece[]::new));
    put(aColumn("C").saying("De stagiair leest."));

    assertThat(find("stagiair leert keuken").total()).isEqualTo(12);
  }

  @Test
  void findsAWordThatWasTypedAsTwoAndTwoThatWereTypedAsOne() {
    var one = aColumn("A").saying("Het gereedschap ligt klaar.");
    var two = aColumn("B").saying("Rapporten moet je configureren.");
    put(one, two, aColumn("C").saying("Iets anders."));

    assertThat(ids("gereed schap")).containsExactly(one.id());
    assertThat(ids("rapportenconfigureren")).containsExactly(two.id());
  }

  @Test
  void findsAWordThatWasMisspelled() {
    var one = aColumn("A").saying("De fysiotherapeut komt.");
    put(one, aColumn("B").saying("Iets anders."));

    assertThat(ids("fisiotherapeut")).containsExactly(one.id());
    assertThat(find("fisiotherapeut").suggestion()).isEqualTo("fysiotherapeut");
  }

  @Test
  void findsSomethingWhereNoItemHasBothWords() {
    var one = aColumn("A").saying("Over muziek.");
    put(one);

    assertThat(ids("muziek ruimtevaart")).containsExactly(one.id());
  }

  @Test
  void putsWordsThatStandTogetherFirst() {
    var apart =
        aColumn("A").saying("De warme dag begon. Daarna kwam iedereen langs voor zorg en eten.");
    var together =
        aColumn("B").saying("De dag begon. Daarna kwam iedereen langs voor warme zorg en eten.");
    put(apart, together);

    assertThat(ids("warme zorg")).containsExactly(together.id(), apart.id());
  }

  @Test
  void findsAPhraseInQuotesOnlyAsItStands() {
    var exact = aColumn("A").saying("Zij leren van elkaar in het verpleeghuis.");
    var loose = aColumn("B").saying("Van elkaar kan iedereen leren in het verpleeghuis.");
    var title = aColumn("Leren van elkaar");
    put(exact, loose, title);

    assertThat(ids("“leren van elkaar”")).containsExactlyInAnyOrder(exact.id(), title.id());
    assertThat(find("\"leren van elkaar").total()).isEqualTo(3);
  }

  @Test
  void doesNotSeeAPhraseAcrossParagraphs() {
    put(aColumn("A").with("body", "<p>Wij zingen</p><p>samen morgen</p>"));

    assertThat(find("\"zingen samen\"").total()).isZero();
  }

  @Test
  void countsEveryMatchExactly() {
    put(
        IntStream.range(0, 1234)
            .mapToObj(i -> aColumn("Nummer " + i).saying("zorg " + (i % 2 == 0 ? "even" : "")))
            .toArray(Piece[]::new));

    assertThat(find("zorg").total()).isEqualTo(1234);
    assertThat(find("even").total()).isEqualTo(617);
    assertThat(find("zorg").hits()).hasSize(10);
    assertThat(catalogue.find(new FindQuery("zorg", Map.of(), 1230, 10)).hits()).hasSize(4);
  }

  @Test
  void givesEachItemOnceOverAllPages() {
    put(
        IntStream.range(0, 130)
            .mapToObj(i -> aColumn("Nummer " + i).saying("warme " + "x ".repeat(i % 7) + "zorg"))
            .toArray(Piece[]::new));

    var all =
        IntStream.range(0, 13)
            .mapToObj(page -> new FindQuery("warme zorg", Map.of(), page * 10, 10))
            .flatMap(query -> catalogue.find(query).hits().stream())
            .map(Findings.Hit::id)
            .toList();

    assertThat(all).hasSize(130).doesNotHaveDuplicates();
  }

  @Test
  void countsFacetsAndKeepsShowingWhatElseCouldBeChosen() {
    String topic = ItemId.random().value();
    put(
        aColumn("Zorg een").of("2025-03-01").with("topics", List.of(topic)),
        aColumn("Zorg twee").of("2026-03-01"),
        a("project", "Zorg drie").of("2026-04-01"));

    var facets = find("zorg").facets();
    assertThat(facets.get("type"))
        .containsExactly(new Findings.Count("column", 2), new Findings.Count("project", 1));
    assertThat(facets.get("topics")).containsExactly(new Findings.Count(topic, 1));
    assertThat(facets.get("year"))
        .containsExactly(new Findings.Count("2026", 2), new Findings.Count("2025", 1));

    var chosen = catalogue.find(new FindQuery("zorg", Map.of("type", "column"), 0, 10));
    assertThat(chosen.total()).isEqualTo(2);
    assertThat(chosen.facets().get("type")).hasSize(2);
    assertThat(chosen.facets().get("year"))
        .containsExactly(new Findings.Count("2025", 1), new Findings.Count("2026", 1));
  }

  // Excerpts

  @Test
  void escapesTheExcerpt() {
    put(
        aColumn("A")
            .with("body", "<p>Zorg &lt;script&gt;alert('x')&lt;/script&gt; &amp; meer</p>"));

    assertThat(find("zorg").hits().getFirst().excerpt())
        .startsWith("<mark>Zorg</mark> &lt;script&gt;alert")
        .contains("&amp; meer")
        .doesNotContain("<script");
  }

  @Test
  void showsTheBestPassageOfALongText() {
    String filler = "Hier staat een zin over gewone zaken die nergens over gaat. ".repeat(8);
    put(
        aColumn("A")
            .with("lead", "Een inleiding.")
            .with(
                "body",
                "<p>"
                    + filler
                    + "</p><p>"
                    + filler
                    + "Zij kookt met bewoners. "
                    + filler
                    + "</p>"));

    String excerpt = find("koken bewoners").hits().getFirst().excerpt();

    assertThat(excerpt)
        .startsWith("Zij <mark>kookt</mark> met <mark>bewoners</mark>. Hier")
        .endsWith(" …");
    assertThat(excerpt.replaceAll("<[^>]+>", "").length()).isBetween(160, 250);
  }

  @Test
  void showsTheLeadWhereTheTextHoldsNoneOfTheWords() {
    put(aColumn("Muziek").with("lead", "Waarom zingen helpt.").saying("Een lang verhaal."));

    assertThat(find("muziek").hits().getFirst().excerpt()).startsWith("Waarom zingen helpt.");
  }

  // Odd questions

  @Test
  void saysSoWhenAQueryHoldsOnlyStopWords() {
    put(aColumn("De het een").saying("van de en het"));

    assertThat(find("de van het").onlyStopWords()).isTrue();
    assertThat(find("de van het").total()).isZero();
    assertThat(find("  ").onlyStopWords()).isFalse();
    assertThat(find("?!").onlyStopWords()).isFalse();
    assertThat(find("de zorg").onlyStopWords()).isFalse();
  }

  @Test
  void answersAQueryOfTenThousandCharacters() {
    put(aColumn("Zorg").saying("zorg"));

    assertThat(find("zorg ".repeat(2000)).total()).isEqualTo(1);
    assertThat(find("a".repeat(10_000)).total()).isZero();
    assertThat(find("\"".repeat(10_000)).total()).isZero();
    var different = new StringBuilder();
    IntStream.range(0, 1500).forEach(i -> different.append("woord").append(i).append(" OR "));
    assertThat(find(different.toString()).total()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zorg*",
        "(zorg",
        "zorg)",
        "[zorg TO",
        "zorg~",
        "title:zorg",
        "zorg AND",
        "+zorg",
        "\\zorg",
        "zorg\u0000\u0007",
        "\"zorg",
        "zorg^99",
        "{zorg}",
        "<b>zorg</b>",
        "zorg/"
      })
  void takesSignsForWhatTheyAre(String text) {
    put(aColumn("Zorg").saying("zorg"));

    assertThat(find(text).total()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "???", "()[]{}", "\u0000\u0001\u0002", "-", "\uD83D", "汉字", "العربية"})
  void findsNothingInSignsAlone(String text) {
    put(aColumn("Zorg").saying("zorg"));

    assertThat(find(text).total()).isZero();
  }

  @Test
  void suggestsAnotherSpellingThatFindsMore() {
    put(
        aColumn("A").saying("dementie"),
        aColumn("B").saying("dementie en zorg"),
        aColumn("C").saying("zorg"));

    assertThat(find("dementei").suggestion()).isEqualTo("dementie");
    assertThat(find("zorg bij demetnie").suggestion()).isEqualTo("zorg bij dementie");
    assertThat(find("dementie").suggestion()).isNull();
    assertThat(find("xyzxyz").suggestion()).isNull();
  }

  // Following

  @Test
  void findsAtOnceWhatWasPutAndNoLongerWhatWasRemoved() {
    var column = aColumn("Zorg");
    put(column);
    assertThat(ids("zorg")).containsExactly(column.id());

    put(column.with("title", "Muziek").revision(2));
    assertThat(find("zorg").total()).isZero();
    assertThat(ids("muziek")).containsExactly(column.id());
    assertThat(catalogue.revisions()).containsExactly(Map.entry(column.id(), 2L));

    catalogue.remove(List.of(column.id()));
    assertThat(find("muziek").total()).isZero();
    assertThat(catalogue.revisions()).isEmpty();
  }

  @Test
  void answersFromTheOldContentUntilTheNewIsComplete() {
    put(aColumn("Oud"));
    var late = aColumn("Tussendoor");

    catalogue.replaceAll(
        Stream.of(aColumn("Nieuw").entry())
            .peek(
                entry -> {
                  assertThat(find("oud").total()).isEqualTo(1);
                  put(late);
                  assertThat(find("tussendoor").total()).isEqualTo(1);
                }));

    assertThat(find("oud").total()).isZero();
    assertThat(find("nieuw").total()).isEqualTo(1);
    assertThat(find("tussendoor").total()).isEqualTo(1);
  }

  @Test
  void keepsTheOldContentWhereARebuildFails() {
    put(aColumn("Oud"));

    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    catalogue.rebuild(
                        action -> {
                          throw new IllegalStateException("broken source");
                        })))
        .hasMessage("broken source");

    assertThat(find("oud").total()).isEqualTo(1);
    put(aColumn("Nieuw"));
    assertThat(find("nieuw").total()).isEqualTo(1);
  }

  // Opening

  @Test
  void isAllThereAgainAfterClosing() {
    catalogue.replaceAll(Stream.of(aColumn("Zorg").entry()));
    put(aColumn("Muziek"));
    catalogue.close();
    open();

    assertThat(catalogue.isComplete()).isTrue();
    assertThat(find("zorg").total()).isEqualTo(1);
    assertThat(find("muziek").total()).isEqualTo(1);
  }

  @Test
  void asksForARebuildWhenNewOrMadeByOtherDefinitions() {
    assertThat(catalogue.isComplete()).isFalse();
    catalogue.replaceAll(Stream.of());
    assertThat(catalogue.isComplete()).isTrue();

    modules.change(SmallLightModules.column(3));

    assertThat(catalogue.isComplete()).isFalse();
  }

  @Test
  void rebuildsADamagedIndex() throws IOException {
    catalogue.replaceAll(Stream.of(aColumn("Zorg").entry()));
    catalogue.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(cfs|doc|fdt|tim)")).toList()) {
        try (var damaged = new RandomAccessFile(file.toFile(), "rw")) {
          damaged.seek(damaged.length() / 2);
          int there = damaged.read();
          damaged.seek(damaged.length() / 2);
          damaged.write(there ^ 0xff);
        }
      }
    }
    open();
    catalogue.lookForDamage();

    assertThat(catalogue.isComplete()).isFalse();
    catalogue.replaceAll(Stream.of(aColumn("Zorg").entry()));
    assertThat(catalogue.isComplete()).isTrue();
    assertThat(find("zorg").total()).isEqualTo(1);
  }

  @Test
  void startsBesideAnIndexThatIsInUse() {
    catalogue.replaceAll(Stream.of(aColumn("Zorg").entry()));

    try (var second = opened("second")) {
      assertThat(second.isComplete()).isFalse();
      second.replaceAll(Stream.of(aColumn("Muziek").entry()));
      assertThat(second.find(new FindQuery("muziek", Map.of(), 0, 10)).total()).isEqualTo(1);
    }
    assertThat(find("zorg").total()).isEqualTo(1);
  }
}
