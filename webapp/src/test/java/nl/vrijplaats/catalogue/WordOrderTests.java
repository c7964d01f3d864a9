package nl.vrijplaats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.vrijplaats.catalogue.DutchWords.Forms;
import nl.vrijplaats.catalogue.DutchWords.Token;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordOrderTests {

  /** What stands between the title and each line, so that no words are near across it. */
  private static final int APART = 100;

  private static final List<Forms> WORDS =
      List.of(
          word("zorg"),
          word("school"),
          word("plan"),
          word("boer"),
          word("zorgplan", "zorg", "plan"),
          word("schoolplanbureau", "school", "plan", "bureau"),
          new Forms("de", "'de", List.of(), true));

  private static final List<List<String>> SOUGHT =
      List.of(
          List.of("'zorg"),
          List.of("'zorg", "'plan"),
          List.of("'plan", "'zorg"),
          List.of("'school", "'boer", "'plan"));

  /** A word of a text; the position of a part is that of its word. */
  private record Said(String stem, int position, int line, int word) {}

  private record Found(int line, int first, int last) {}

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4})
  void findsWordsNearEachOtherWhereGoingThroughThemOneByOneFindsThem(int slop) throws IOException {
    var chance = new Random(slop);
    int findings = 0;
    for (int i = 0; i < 60; i++) {
      List<List<Forms>> lines = lines(chance);
      List<Said> all = said(lines);
      try (var folder = new ByteBuffersDirectory()) {
        write(folder, lines);
        try (var reader = DirectoryReader.open(folder)) {
          var order = new WordOrder(reader.leaves().getFirst().reader());
          assertThat(order.read(0)).isTrue();
          for (List<String> sought : SOUGHT) {
            var expected = new ArrayList<Found>();
            float frequency = oneByOne(all, sought, slop, expected);
            var found = new ArrayList<Found>();
            var sequence = Sequence.near(sought, slop);

            assertThat(order.frequency(sequence))
                .as("%s in %s", sought, lines)
                .isEqualTo(frequency);
            assertThat(order.find(sequence, (line, a, b) -> found.add(new Found(line, a, b))))
                .isEqualTo(frequency);
            assertThat(found).isEqualTo(expected);
            findings += found.size();
          }
        }
      }
    }
    assertThat(findings).isGreaterThan(500);
  }

  @Test
  void findsWordsExactlyWhereTheyStandSideBySideInOneLine() throws IOException {
    var chance = new Random(7);
    int findings = 0;
    for (int i = 0; i < 60; i++) {
      List<List<Forms>> lines = lines(chance);
      List<Forms> sought = List.of(WORDS.get(6), WORDS.get(chance.nextInt(6)));
      var expected = new ArrayList<Found>();
      for (int line = 0; line < lines.size(); line++) {
        for (int word = 1; word < lines.get(line).size(); word++) {
          if (lines.get(line).subList(word - 1, word + 1).equals(sought)) {
            expected.add(new Found(line - 1, word - 1, word));
          }
        }
      }
      try (var folder = new ByteBuffersDirectory()) {
        write(folder, lines);
        try (var reader = DirectoryReader.open(folder)) {
          var order = new WordOrder(reader.leaves().getFirst().reader());
          assertThat(order.read(0)).isTrue();
          var found = new ArrayList<Found>();
          var sequence =
              Sequence.exactly(sought.stream().map(word -> new Token(word, 0, 0)).toList());

          assertThat(order.find(sequence, (line, a, b) -> found.add(new Found(line, a, b))))
              .isEqualTo(expected.size());
          assertThat(found).isEqualTo(expected);
          assertThat(order.holds(sequence)).isEqualTo(!expected.isEmpty());
          findings += found.size();
        }
      }
    }
    assertThat(findings).isGreaterThan(20);
  }

  private static Forms word(String exact, String... parts) {
    List<String> stems = Arrays.stream(parts).map(part -> "'" + part).toList();
    return new Forms(exact, "'" + exact, stems, false);
  }

  /** The first is the title. */
  private static List<List<Forms>> lines(Random chance) {
    return IntStream.range(0, 1 + chance.nextInt(6))
        .mapToObj(
            line ->
                IntStream.range(0, 1 + chance.nextInt(12))
                    .mapToObj(i -> WORDS.get(chance.nextInt(WORDS.size())))
                    .toList())
        .toList();
  }

  private static void write(ByteBuffersDirectory folder, List<List<Forms>> lines)
      throws IOException {
    var text = new StringBuilder();
    var tokens = new ArrayList<Token>();
    for (List<Forms> line : lines.subList(1, lines.size())) {
      for (Forms word : line) {
        int start = text.length();
        text.append(word.exact());
        tokens.add(new Token(word, start, text.length()));
        text.append(' ');
      }
      text.append('\n');
    }
    var document = new Document();
    List<Token> title = lines.getFirst().stream().map(word -> new Token(word, 0, 0)).toList();
    WordOrder.add(document, title, text.toString(), tokens);
    try (var writer = new IndexWriter(folder, new IndexWriterConfig())) {
      writer.addDocument(document);
    }
  }

  private static List<Said> said(List<List<Forms>> lines) {
    var said = new ArrayList<Said>();
    int position = 0;
    for (int line = 0; line < lines.size(); line++) {
      position += line == 0 ? 0 : APART;
      for (int word = 0; word < lines.get(line).size(); word++) {
        Forms forms = lines.get(line).get(word);
        position++;
        if (!forms.common()) {
          said.add(new Said(forms.stem(), position, line - 1, word));
          for (String part : forms.parts()) {
            said.add(new Said(part, position, line - 1, word));
          }
        }
      }
    }
    return said;
  }

  /** As Lucene's sloppy phrases count. */
  private static float oneByOne(List<Said> all, List<String> sought, int slop, List<Found> found) {
    var last = new Said[sought.size()];
    float frequency = 0;
    for (Said one : all) {
      int which = sought.indexOf(one.stem());
      if (which >= 0) {
        last[which] = one;
        if (Arrays.stream(last).allMatch(known -> known != null)) {
          int[] starts = IntStream.range(0, last.length).map(i -> last[i].position() - i).toArray();
          int width =
              Arrays.stream(starts).max().orElseThrow() - Arrays.stream(starts).min().orElseThrow();
          if (width <= slop) {
            frequency += 1f / (1 + width);
            for (Said each : last) {
              found.add(new Found(each.line(), each.word(), each.word()));
            }
          }
        }
      }
    }
    return frequency;
  }
}
