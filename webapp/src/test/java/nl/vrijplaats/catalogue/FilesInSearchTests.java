package nl.vrijplaats.catalogue;

import static nl.vrijplaats.catalogue.Piece.aColumn;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.vrijplaats.asset.AssetRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of the pages of a file is found with the item that names it. */
class FilesInSearchTests {

  private static final DutchWords WORDS = new DutchWords();
  private static final String FILLING = "Dit is een zin over heel iets anders. ".repeat(20);

  @TempDir Path folder;
  private final Map<AssetRef, List<String>> files = new HashMap<>();
  private LuceneCatalogue catalogue;

  @BeforeEach
  void open() {
    catalogue =
        new LuceneCatalogue(
            "test",
            folder,
            new SmallLightModules(),
            WORDS,
            ref -> files.getOrDefault(ref, List.of()),
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

  private List<Findings.Hit> find(String text) {
    return catalogue.find(new FindQuery(text, Map.of(), 0, 10)).hits();
  }

  private String file(String... pages) {
    AssetRef ref = AssetRef.random();
    files.put(ref, List.of(pages));
    return ref.value();
  }

  @Test
  void findsAWordInAFileAndSaysOnWhichPage() {
    String file =
        file("Voorwoord\n" + FILLING, FILLING + "\nOver mantelzorg bij dementie.", "Slot");
    put(aColumn("Een rapport").saying("Lees het hele rapport.").with("file", file));

    Findings.Hit hit = find("mantelzorg").getFirst();

    assertThat(hit.page()).isEqualTo(new Findings.Page(file, 2));
    assertThat(hit.excerpt())
        .contains("<mark>mantelzorg</mark>")
        .doesNotContain("Slot")
        .doesNotContain("Voorwoord");
    assertThat(find("\"mantelzorg bij dementie\"")).hasSize(1);
    assertThat(find("\"anders mantelzorg\"")).isEmpty();
  }

  @Test
  void saysNoPageWhereTheItemItselfHasTheWord() {
    put(
        aColumn("Een rapport")
            .saying("Dit gaat over mantelzorg.")
            .with("file", file("Over mantelzorg", "en mantelzorgers")));

    Findings.Hit hit = find("mantelzorg").getFirst();

    assertThat(hit.page()).isNull();
    assertThat(hit.excerpt()).contains("Dit gaat over").doesNotContain("Over <mark>");
  }

  @Test
  void tellsTheFilesOfAnItemApart() {
    String second = file("Hier staat werkplezier");
    put(aColumn("Twee").with("file", List.of(file("Een", "Twee"), second)));

    assertThat(find("werkplezier").getFirst().page()).isEqualTo(new Findings.Page(second, 1));
  }

  @Test
  void putsItemsThatSayItThemselvesFirst() {
    put(
        aColumn("Rapport").saying("Kort.").with("file", file("mantelzorg", words(0, 2000))),
        aColumn("Stuk").saying("Een enkel woord over mantelzorg. " + FILLING));

    assertThat(find("mantelzorg").stream().map(Findings.Hit::title))
        .containsExactly("Stuk", "Rapport");
  }

  @Test
  void findsAnItemByItsTitleHoweverThickItsFile() {
    put(
        aColumn("Mantelzorg").with("file", file(words(0, 1500))),
        Piece.a("project", "Mantelzorg").with("file", file(words(0, 1500), words(1500, 9000))));

    assertThat(find("mantelzorg").stream().map(Findings.Hit::score).distinct()).hasSize(1);
  }

  private static String words(int from, int to) {
    var words = new StringBuilder();
    for (int word = from; word < to; word++) {
      words.append("woord").append(word).append(' ');
    }
    return words.toString();
  }

  @Test
  void keepsTheSignBetweenPagesOutOfWhatPeopleWrite() {
    put(aColumn("Raar").saying("eerst\fdaarna mantelzorg"));

    Findings.Hit hit = find("mantelzorg").getFirst();

    assertThat(hit.page()).isNull();
    assertThat(hit.excerpt()).contains("eerst daarna <mark>");
  }
}
