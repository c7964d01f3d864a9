package nl.vrijplaats.catalogue;

import static nl.vrijplaats.catalogue.Piece.a;
import static nl.vrijplaats.catalogue.Piece.aColumn;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vrijplaats.catalogue.Explanation.Absence;
import nl.vrijplaats.catalogue.Explanation.Form;
import nl.vrijplaats.catalogue.Explanation.Match;
import nl.vrijplaats.content.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors and visitors can ask of a search beyond words. */
class SearchingTests {

  private static final DutchWords WORDS = new DutchWords();

  @TempDir Path folder;

  private List<List<String>> synonyms = List.of();
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
            () -> synonyms,
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  private void put(Piece... pieces) {
    put(Stream.of(pieces));
  }

  private void put(Stream<Piece> pieces) {
    catalogue.put(pieces.map(Piece::entry).toList());
  }

  private static FindQuery query(String text, Piece... first) {
    return new FindQuery(text, Map.of(), Stream.of(first).map(Piece::id).toList(), 0, 10);
  }

  private List<ItemId> ids(FindQuery query) {
    return catalogue.find(query).hits().stream().map(Findings.Hit::id).toList();
  }

  private List<ItemId> ids(String text) {
    return ids(query(text));
  }

  // Signs

  @Test
  void leavesOutWhatStandsAfterAMinus() {
    var one = aColumn("A").saying("Muziek op de gang.");
    var two = aColumn("B").saying("Muziek in de tuin.");
    var three = aColumn("C").saying("Muziek in de grote zaal.");
    put(one, two, three);

    assertThat(ids("muziek -tuin")).containsExactlyInAnyOrder(one.id(), three.id());
    assertThat(ids("muziek -tuinen -\"grote zaal\"")).containsExactly(one.id());
    assertThat(ids("muziek - tuin")).contains(two.id());
  }

  @Test
  void seesNoMinusInAHyphen() {
    var column = aColumn("A").saying("Met e-learning leer je thuis.");
    put(column);

    assertThat(ids("e-learning")).containsExactly(column.id());
    assertThat(ids("-learning")).as("nothing else is asked for").containsExactly(column.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tuin OF zaal", "tuin OR zaal", "\"de tuin\" OF \"de zaal\""})
  void findsEitherOfTwo(String text) {
    var one = aColumn("A").saying("Wij zitten in de tuin.");
    var two = aColumn("B").saying("Wij zitten in de zaal.");
    put(one, two, aColumn("C").saying("Wij zitten op de gang."));

    assertThat(ids(text)).containsExactlyInAnyOrder(one.id(), two.id());
  }

  @Test
  void countsEitherOfTwoAsOneWord() {
    var both = aColumn("A").saying("Muziek in de zaal.");
    put(both, aColumn("B").saying("De tuin en de zaal."));

    assertThat(ids("muziek tuin OF zaal")).startsWith(both.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OF",
        "OF OF",
        "- OR -",
        "\"",
        "\"\" -\"\"",
        "-",
        "\"OF",
        "muziek OF",
        "OF muziek"
      })
  void takesEverySignAsItComes(String text) {
    var column = aColumn("A").saying("Muziek.");
    put(column);

    assertThat(ids(text)).isEqualTo(text.contains("muziek") ? List.of(column.id()) : List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"de grote zaal\"",
        "\"in de\"",
        "\"zaal van het\"",
        "\"zaal van\"",
        "\"van het huis\"",
        "\"van het\"",
        "\"zingen in de grote zaal van het huis\""
      })
  void findsAPhraseWithWordsThatAreEverywhere(String phrase) {
    var column = aColumn("A").saying("Wij zingen in de grote zaal van het huis.");
    put(
        column,
        aColumn("B").saying("Wij zingen in een zaal, want de grote is van ons en het huis ook."),
        aColumn("C").saying("De zaal daar is groot.</p><p>In het huis zingen zij van alles."));

    assertThat(ids(phrase)).containsExactly(column.id());
  }

  @Test
  void findsEveryPhraseExactlyWhereItStands() {
    List<String> words =
        List.of("de", "van", "het", "in", "op", "bij", "dat", "zorg", "huis", "mantelzorg", "tuin");
    var random = new Random(7);
    List<String> texts =
        Stream.generate(() -> some(words, 12, random)).distinct().limit(60).toList();
    put(texts.stream().map(text -> aColumn(text).with("body", "<p>" + text + "</p>")));

    for (int i = 0; i < 300; i++) {
      String phrase = some(words, 2 + i % 3, random);
      Findings found = catalogue.find(new FindQuery('"' + phrase + '"', Map.of(), 0, 100));

      assertThat(found.hits().stream().map(Findings.Hit::title))
          .as(phrase)
          .containsExactlyInAnyOrderElementsOf(
              texts.stream()
                  .filter(text -> (" " + text + " ").contains(" " + phrase + " "))
                  .toList());
    }
  }

  private static String some(List<String> words, int number, Random random) {
    return Stream.generate(() -> words.get(random.nextInt(words.size())))
        .limit(number)
        .collect(Collectors.joining(" "));
  }

  @Test
  void looksForThePartsOfAWordOnlyWhereFewItemsHaveThem() {
    var apart = aColumn("Apart").saying("Het team kreeg een nieuwe leider.");
    put(apart);
    assertThat(ids("teamleider")).containsExactly(apart.id());

    var compound = aColumn("Samen").saying("De teamleider kwam.");
    Stream<Piece> many =
        IntStream.range(0, 2_000).mapToObj(i -> aColumn("Vol " + i).saying("Team zoekt leider."));
    put(Stream.concat(Stream.of(compound), many));

    assertThat(ids("teamleider")).containsExactly(compound.id());
  }

  @Test
  void findsNoPhraseAcrossParagraphs() {
    put(aColumn("A").saying("Wij zingen in de zaal van</p><p>het huis"));

    assertThat(ids("\"zaal van het\"")).isEmpty();
    assertThat(ids("\"van het huis\"")).isEmpty();
  }

  @Test
  void marksThePlaceOfAPhrase() {
    put(aColumn("A").saying("De zaal is groot.\nWij zingen in de zaal van het huis."));

    assertThat(catalogue.find(query("\"zaal van het huis\"")).hits().getFirst().excerpt())
        .contains("<mark>zaal van het huis</mark>");
  }

  @Test
  void showsThePhraseAndNotOneOfItsWordsElsewhere() {
    put(aColumn("A").saying("Mantelzorg is zorg.</p><p>Zij werken in De  Zorg, al jaren."));

    assertThat(catalogue.find(query("\"de zorg\"")).hits().getFirst().excerpt())
        .contains("in <mark>De Zorg</mark>, al jaren")
        .doesNotContain("<mark>zorg</mark>", "<mark>Mantelzorg</mark>");
  }

  @Test
  void marksAPhraseHoweverFarDownItStands() {
    String lines = "<p>Zij zingen in de tuin, van alles.</p><br>".repeat(700);
    put(aColumn("A").with("body", lines + "<p>Hier is de mooie zaal van het huis.</p>" + lines));

    assertThat(catalogue.find(query("\"de mooie zaal van\"")).hits().getFirst().excerpt())
        .startsWith("Hier is <mark>de mooie zaal van</mark> het huis.");
  }

  @Test
  void showsASentenceRatherThanATag() {
    put(
        aColumn("A")
            .with("tags", java.util.List.of("muziek"))
            .with("body", "<p>Op maandag maken wij muziek in de grote zaal van het huis.</p>"));

    assertThat(catalogue.find(query("muziek")).hits().getFirst().excerpt())
        .startsWith("Op maandag maken wij <mark>muziek</mark>");
  }

  @Test
  void findsWhatBeginsWithWhatStandsBeforeAStar() {
    var one = aColumn("A").saying("De verpleegkundige zingt.");
    var two = aColumn("B").saying("In het verpleeghuis.");
    put(one, two, aColumn("C").saying("De pleegzorg."));

    assertThat(ids("verpl*")).containsExactlyInAnyOrder(one.id(), two.id());
    assertThat(ids("verpl* zingt")).startsWith(one.id());
    assertThat(ids("zingt OF pleeg*")).hasSize(2);
    assertThat(ids("zingt -verpl*")).isEmpty();
    assertThat(catalogue.find(query("verpleegh*")).hits().getFirst().excerpt())
        .contains("<mark>verpleeghuis</mark>");
  }

  @Test
  void saysWhichWordBeginsSo() {
    var column = aColumn("A").saying("In het verpleeghuis.");
    put(column);

    Match match =
        catalogue.explain(query("verpl*"), column.id()).words().getFirst().matches().getFirst();
    assertThat(match.form()).isEqualTo(Form.BEGINNING);
    assertThat(match.word()).isEqualTo("verpleeghuis");
  }

  static java.util.Collection<String> hostile() {
    return Hostile.QUESTIONS.values();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void answersWhatNobodyAsksInEarnest(String text) {
    var column = aColumn("Samen").saying("Samen leren in de zorg.");
    put(column, aColumn("B").saying("Iets anders."));

    Findings found = catalogue.find(query(text));

    boolean has = text.matches("(?s).*\\b(zorg|leren|samen)\\b.*");
    assertThat(found.hits().stream().map(Findings.Hit::id).toList().contains(column.id()))
        .isEqualTo(has || text.contains("zorrg"));
    assertThat(found.total()).isLessThanOrEqualTo(2);
  }

  // Synonyms

  @Test
  void findsASynonymInBothDirectionsAndTheWordItselfFirst() {
    var shorter = aColumn("A").saying("Wat de wlz betaalt in dit huis vandaag.");
    var longer = aColumn("B").saying("Wat de Wet langdurige zorg betaalt in dit huis.");
    put(shorter, longer, aColumn("C").saying("Een wet over iets anders dan goede zorg."));
    assertThat(ids("wlz")).containsExactly(shorter.id());

    synonyms = List.of(List.of("Wlz", "wet langdurige zorg"));

    assertThat(ids("wlz")).containsExactly(shorter.id(), longer.id());
    assertThat(ids("wet langdurige zorg")).startsWith(longer.id()).contains(shorter.id());

    synonyms = List.of();

    assertThat(ids("wlz")).containsExactly(shorter.id());
  }

  @Test
  void knowsASynonymInEveryForm() {
    var column = aColumn("A").saying("De cliënt eet mee.");
    put(column);
    synonyms = List.of(List.of("bewoner", "client"));

    assertThat(ids("bewoners")).containsExactly(column.id());
  }

  // Best bets

  @Test
  void putsBestBetsFirstAlsoWhereTheyDoNotMatch() {
    var matching = aColumn("A").saying("Muziek.");
    var other = aColumn("B").saying("Muziek en nog veel meer.");
    var bet = a("project", "Zingen").saying("Een koor.");
    put(matching, other, bet);

    Findings found = catalogue.find(query("muziek", bet, other));

    assertThat(found.hits().stream().map(Findings.Hit::id))
        .containsExactly(bet.id(), other.id(), matching.id());
    assertThat(found.total()).isEqualTo(3);
    assertThat(found.facets().get("type"))
        .containsExactly(new Findings.Count("column", 2), new Findings.Count("project", 1));
    assertThat(ids(new FindQuery("muziek", Map.of(), List.of(bet.id(), other.id()), 2, 10)))
        .containsExactly(matching.id());
  }

  @Test
  void holdsBestBetsToTheFilters() {
    var matching = aColumn("A").saying("Muziek.");
    var bet = a("project", "Zingen").saying("Een koor.");
    put(matching, bet);

    var query =
        new FindQuery(
            "muziek", Map.of("type", "column"), List.of(bet.id(), ItemId.random()), 0, 10);

    assertThat(ids(query)).containsExactly(matching.id());
    assertThat(catalogue.find(query).total()).isEqualTo(1);
  }

  // Hits

  @Test
  void tellsOfAHitWhatIsNeededToShowIt() {
    var column = aColumn("Op bezoek").saying("Muziek.").of("2026-02-03");
    put(column);

    var hit = catalogue.find(query("muziek")).hits().getFirst();

    assertThat(hit.type()).isEqualTo("column");
    assertThat(hit.title()).isEqualTo("Op bezoek");
    assertThat(hit.path()).isEqualTo(column.item().path().value());
    assertThat(hit.date()).isEqualTo(Instant.parse("2026-02-03T10:00:00Z"));
  }

  // Dates

  @Test
  void prefersTheNewerOfTwoThatAreAsGood() {
    var old = aColumn("Muziek").of("2015-01-01");
    var recent = aColumn("Muziek!").of("2026-01-01");
    put(old, recent);

    assertThat(ids("muziek")).containsExactly(recent.id(), old.id());
  }

  // Explanations

  @Test
  void explainsInWhichFormEachWordIsThere() {
    var column =
        aColumn("Koken met bewoners")
            .with("lead", "Wat een bewoner kookt.")
            .saying("In het verzorgingshuis. De cliënt eet mee.");
    put(column, aColumn("Iets").saying("Niets daarvan."));
    synonyms = List.of(List.of("klant", "cliënt"));

    Explanation why = catalogue.explain(query("bewoners verzorging klant kokken"), column.id());

    assertThat(why.place()).isEqualTo(1);
    assertThat(why.absence()).isNull();
    assertThat(why.words())
        .extracting(Explanation.Word::typed)
        .containsExactly("bewoners", "verzorging", "klant", "kokken");
    Match exact = why.words().get(0).matches().get(0);
    assertThat(exact.form()).isEqualTo(Form.EXACT);
    assertThat(exact.properties()).isEqualTo(Map.of("title", 1));
    Match stem = why.words().get(0).matches().get(1);
    assertThat(stem.form()).isEqualTo(Form.STEM);
    assertThat(stem.word()).isEqualTo("bewoner");
    assertThat(stem.properties()).isEqualTo(Map.of("lead", 1));
    assertThat(exact.score()).isGreaterThan(stem.score());
    Match part = why.words().get(1).matches().getFirst();
    assertThat(part.form()).isEqualTo(Form.PART);
    assertThat(part.word()).isEqualTo("verzorgingshuis");
    assertThat(why.words().get(2).matches().getFirst().form()).isEqualTo(Form.SYNONYM);
  }

  @Test
  void explainsAScoreInFull() {
    var column =
        aColumn("Muziek in de tuin").saying("Wij maken muziek in de tuinen.").of("2026-01-01");
    put(column, aColumn("Iets").saying("Niets daarvan."));

    Explanation why = catalogue.explain(query("muziek tuin"), column.id());

    double words =
        why.words().stream().flatMap(w -> w.matches().stream()).mapToDouble(Match::score).sum();
    assertThat(words + why.nearness() + why.freshness())
        .isCloseTo(why.score(), org.assertj.core.data.Offset.offset(1e-4));
    assertThat(why.score())
        .isCloseTo(
            catalogue.find(query("muziek tuin")).hits().getFirst().score(),
            org.assertj.core.data.Offset.offset(1e-4f));
    assertThat(why.nearness()).isPositive();
    assertThat(why.freshness()).isPositive();
  }

  @Test
  void explainsAWordThatWasMisspelled() {
    var column = aColumn("A").saying("De fysiotherapeut komt.");
    put(column);

    Explanation why = catalogue.explain(query("fisiotherapeut"), column.id());

    Match match = why.words().getFirst().matches().getFirst();
    assertThat(match.form()).isEqualTo(Form.SPELLING);
    assertThat(match.word()).isEqualTo("fysiotherapeut");
  }

  @Test
  void saysOfABestBetThatItIsOne() {
    var bet = aColumn("A").saying("Een koor.");
    put(bet, aColumn("B").saying("Muziek."));

    Explanation why = catalogue.explain(query("muziek", bet), bet.id());

    assertThat(why.bestBet()).isTrue();
    assertThat(why.place()).isEqualTo(1);
  }

  @Test
  void saysWhyAnItemIsNotFound() {
    var column = aColumn("A").saying("Muziek in de tuin van het huis.");
    var secret = a("secret", "Muziek");
    put(column, secret, aColumn("B").saying("Muziek, zang, dans en toneel."));

    assertThat(absence("muziek", ItemId.random())).isEqualTo(Absence.UNKNOWN);
    assertThat(absence("muziek", secret.id())).isEqualTo(Absence.NOT_FINDABLE);
    assertThat(absence("muziek -tuin", column.id())).isEqualTo(Absence.EXCLUDED);
    assertThat(absence("\"tuin van muziek\"", column.id())).isEqualTo(Absence.WITHOUT_PHRASE);
    assertThat(absence("zang dans toneel", column.id())).isEqualTo(Absence.TOO_FEW_WORDS);
    var filtered = new FindQuery("muziek", Map.of("type", "project"), 0, 10);
    assertThat(catalogue.explain(filtered, column.id()).absence()).isEqualTo(Absence.FILTERED_OUT);
  }

  private Absence absence(String text, ItemId id) {
    return catalogue.explain(query(text), id).absence();
  }

  // Related items

  @Test
  void namesItemsAboutTheSame() {
    String topic = ItemId.random().value();
    var one =
        aColumn("Stage lopen in de nacht")
            .saying("Studenten lopen stage in de nachtdienst, met een werkbegeleider.")
            .with("topics", List.of(topic));
    var near =
        aColumn("De nachtdienst")
            .saying("Een werkbegeleider en studenten in de nachtdienst: zo leer je stage lopen.");
    var sameTopic = a("project", "Iets heel anders").with("topics", List.of(topic));
    var secret = a("secret", "Stage lopen in de nacht").with("topics", List.of(topic));
    put(one, near, sameTopic, secret, aColumn("Koken").saying("Aardappels schillen."));

    var all = Set.of("column", "project");
    assertThat(catalogue.related(one.id(), all, 5))
        .containsExactlyInAnyOrder(near.id(), sameTopic.id());
    assertThat(catalogue.related(one.id(), all, 1)).hasSize(1);
    assertThat(catalogue.related(one.id(), Set.of("project"), 5)).containsExactly(sameTopic.id());
    assertThat(catalogue.related(ItemId.random(), all, 5)).isEmpty();
  }
}
