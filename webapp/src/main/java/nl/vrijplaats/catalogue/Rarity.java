package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * How many items say a word, as counted when that was asked for first. Counted anew every time,
 * each publication would change what every other item is about, though nobody wrote a word there;
 * and an index counts items that are gone until it happens to tidy up. Safe for use by many
 * threads.
 */
final class Rarity {

  /** Counted anew once so large a part of the items came or went. */
  private static final int PART = 20;

  private volatile @Nullable Counts counts;

  /** What was counted among as many items as there are now, or nearly. */
  Counts in(IndexSearcher searcher) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    Counts known = counts;
    if (known == null || Math.abs(reader.numDocs() - known.items) > known.items / PART) {
      known = new Counts(reader.numDocs(), searcher.collectionStatistics(Documents.WEIGHED));
      counts = known;
    }
    return known;
  }

  /** Counts that do not change. */
  static final class Counts {

    private final int items;
    private final double usualLength;
    private final ConcurrentHashMap<String, Integer> byStem = new ConcurrentHashMap<>();

    private Counts(int items, @Nullable CollectionStatistics statistics) {
      this.items = items;
      this.usualLength =
          statistics == null ? 1 : (double) statistics.sumTotalTermFreq() / statistics.docCount();
    }

    /** How many items say the word: at least one, who asks for it. */
    int items(String stem, IndexReader reader) throws IOException {
      Integer known = byStem.get(stem);
      if (known == null) {
        known = Math.max(1, reader.docFreq(new Term(Documents.WEIGHED, stem)));
        Integer first = byStem.putIfAbsent(stem, known);
        known = first == null ? known : first;
      }
      return known;
    }

    /** The rarer, the higher: the logarithm of how many items there are for each that says it. */
    double of(int itemsThatSayIt) {
      return Math.log(1 + (double) items / Math.max(2, itemsThatSayIt));
    }

    /**
     * What it counts for that a text of this length says a word so often: BM25 without how rare the
     * word is (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
     */
    double said(int frequency, int length) {
      double part = Ranking.IN_FORCE.length();
      double held = Ranking.IN_FORCE.saturation() * Documents.UNIT;
      return frequency / (frequency + held * (1 - part + part * length / usualLength));
    }
  }
}
