package nl.vrijplaats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SayingTheSameTests {

  private static final int ITEMS = 400;
  private static final int EXCEPT = 17;
  private static final int BEST = 6;

  private final Map<Integer, List<String>> texts = new HashMap<>();
  private final Map<Integer, String> types = new HashMap<>();
  private final Map<Integer, String> topics = new HashMap<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void findsWhatComparingEachItemFinds(int least) throws IOException {
    var chance = new Random(least);
    try (var folder = new ByteBuffersDirectory()) {
      write(folder, chance);
      try (var reader = DirectoryReader.open(folder)) {
        assertThat(reader.leaves()).hasSizeGreaterThan(3);
        Rarity.Counts rarity = new Rarity().in(new IndexSearcher(reader));
        var words =
            List.of(
                new SayingTheSame.Word("w1", 3),
                new SayingTheSame.Word("w11", 2.5),
                new SayingTheSame.Word("w2", 2),
                new SayingTheSame.Word("w23", 1.5),
                new SayingTheSame.Word("w5", 1),
                new SayingTheSame.Word("w8", .5),
                new SayingTheSame.Word("nobody", 4));
        var same = new SayingTheSame(rarity, words, least, Set.of("column"), Set.of("zorg"), 3);

        List<SayingTheSame.Other> found = same.in(reader, EXCEPT, BEST);

        assertThat(found).isNotEmpty().hasSizeGreaterThanOrEqualTo(BEST);
        assertThat(found)
            .containsExactlyInAnyOrderElementsOf(best(comparingEach(reader, rarity, words, least)));
        assertThat(found)
            .isSortedAccordingTo(Comparator.comparing(SayingTheSame.Other::score).reversed());
      }
    }
  }

  /** In several segments, some of whose items are gone. */
  private void write(ByteBuffersDirectory folder, Random chance) throws IOException {
    var config = new IndexWriterConfig(new WhitespaceAnalyzer());
    config.setMergePolicy(NoMergePolicy.INSTANCE);
    try (var writer = new IndexWriter(folder, config)) {
      for (int item = 0; item < ITEMS; item++) {
        var words = new ArrayList<String>();
        for (int i = 5 + chance.nextInt(25); i > 0; i--) {
          words.add("w" + chance.nextInt(1 + chance.nextInt(30)));
        }
        texts.put(item, words);
        types.put(item, chance.nextInt(4) == 0 ? "news" : "column");
        topics.put(item, chance.nextInt(3) == 0 ? "zorg" : "onderwijs");
        var document = new Document();
        document.add(new StringField("number", "" + item, Store.YES));
        document.add(new TextField(Documents.WEIGHED, String.join(" ", words), Store.NO));
        document.add(
            new SortedSetDocValuesField(Documents.facet("type"), new BytesRef(types.get(item))));
        document.add(
            new SortedSetDocValuesField(
                Documents.facet(Related.TOPICS), new BytesRef(topics.get(item))));
        writer.addDocument(document);
        if (item % 90 == 89) {
          writer.flush();
        }
      }
      for (int item = 3; item < ITEMS; item += 7) {
        writer.deleteDocuments(new Term("number", "" + item));
        texts.remove(item);
      }
    }
  }

  private List<SayingTheSame.Other> comparingEach(
      DirectoryReader reader, Rarity.Counts rarity, List<SayingTheSame.Word> words, int least)
      throws IOException {
    var others = new ArrayList<SayingTheSame.Other>();
    for (int document = 0; document < reader.maxDoc(); document++) {
      int item = Integer.parseInt(reader.storedFields().document(document).get("number"));
      List<String> text = texts.getOrDefault(item, List.of());
      int length = SmallFloat.byte4ToInt(SmallFloat.intToByte4(text.size()));
      double score = 0;
      int said = 0;
      for (SayingTheSame.Word word : words) {
        int often = Collections.frequency(text, word.stem());
        said += often > 0 ? 1 : 0;
        score += often > 0 ? word.weight() * rarity.said(often, length) : 0;
      }
      if (said >= least && document != EXCEPT && types.get(item).equals("column")) {
        double topic = topics.get(item).equals("zorg") ? 3 : 0;
        others.add(new SayingTheSame.Other(document, score + topic));
      }
    }
    return others;
  }

  private static List<SayingTheSame.Other> best(List<SayingTheSame.Other> all) {
    double last =
        all.stream()
            .map(SayingTheSame.Other::score)
            .sorted(Comparator.reverseOrder())
            .toList()
            .get(BEST - 1);
    return all.stream().filter(other -> other.score() >= last).toList();
  }
}
