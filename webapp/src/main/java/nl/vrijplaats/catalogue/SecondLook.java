package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.vrijplaats.content.MadeOf;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * Looks once more at the best of what was found, for what would cost too much to ask of all: do the
 * words stand together as they were typed, and is the item recent?
 */
final class SecondLook {

  /** How many of the best are looked at. */
  static final int NUMBER = 50;

  /** How far two words may be moved that count as near. */
  private static final int NEAR = 3;

  private static final double HALF_LIFE_DAYS = 365;
  private static final double MILLIS_A_DAY = 86_400_000;

  private static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.<ScoreDoc>comparingDouble(found -> -found.score)
          .thenComparingInt(found -> found.doc);

  private final Ranking ranking;
  private final InstantSource clock;

  SecondLook(Ranking ranking, InstantSource clock) {
    this.ranking = ranking;
    this.clock = clock;
  }

  /** The same in their final order; those beyond the first {@link #NUMBER} stay where they are. */
  ScoreDoc[] at(IndexSearcher searcher, ScoreDoc[] found, Meaning meaning) throws IOException {
    ScoreDoc[] looked = found.clone();
    int number = Math.min(looked.length, NUMBER);
    // Read in the order in which the index holds them, so that it is gone through once.
    Arrays.sort(looked, 0, number, Comparator.comparingInt(one -> one.doc));
    var nearness = new Nearness(searcher, meaning);
    var freshness = new Freshness(searcher);
    for (int i = 0; i < number; i++) {
      int document = looked[i].doc;
      float score = looked[i].score;
      float more = nearness.of(document) + freshness.of(document, score);
      looked[i] = new ScoreDoc(document, score + more);
    }
    Arrays.sort(looked, 0, number, BEST_FIRST);
    return looked;
  }

  /** What an item gets for words that stand together or make up its title. */
  float nearness(IndexSearcher searcher, Meaning meaning, int document) throws IOException {
    return new Nearness(searcher, meaning).of(document);
  }

  /** Scores items one after the other, in the order of the index. */
  private final class Nearness {

    /** Two words that were typed together, and what they count for. */
    private record Two(Sequence near, SimScorer scorer) {}

    private final IndexSearcher searcher;
    private final Weight inTitle;
    private final List<Two> together = new ArrayList<>();
    private @Nullable LeafReaderContext leaf;
    private @Nullable Scorer title;
    private @Nullable WordOrder order;

    Nearness(IndexSearcher searcher, Meaning meaning) throws IOException {
      this.searcher = searcher;
      Query query = searcher.rewrite(meaning.inTitle(ranking));
      inTitle = searcher.createWeight(query, ScoreMode.COMPLETE, 1);
      for (List<String> two : meaning.together()) {
        List<Term> terms = two.stream().map(stem -> new Term(Documents.WEIGHED, stem)).toList();
        @Nullable SimScorer scorer = InOrder.scorer(searcher, terms, ranking.nearness());
        if (scorer != null) {
          together.add(new Two(Sequence.near(two, NEAR), scorer));
        }
      }
    }

    float of(int document) throws IOException {
      LeafReaderContext its = leaf(searcher, document);
      if (its != leaf) {
        leaf = its;
        title = inTitle.scorer(its);
        order = together.isEmpty() ? null : new WordOrder(its.reader());
      }
      int target = document - its.docBase;
      return (title == null ? 0 : inTitle(title, target))
          + (order == null ? 0 : together(order, target));
    }

    private static float inTitle(Scorer title, int target) throws IOException {
      int at = title.docID() < target ? title.iterator().advance(target) : title.docID();
      return at == target ? title.score() : 0;
    }

    private float together(WordOrder order, int target) throws IOException {
      float score = 0;
      if (order.read(target)) {
        for (Two two : together) {
          float frequency = order.frequency(two.near());
          score += frequency > 0 ? InOrder.score(two.scorer(), frequency) : 0;
        }
      }
      return score;
    }
  }

  /** What an item gets for its date. */
  float freshness(IndexSearcher searcher, int document, float score) throws IOException {
    return new Freshness(searcher).of(document, score);
  }

  /** Looks at the dates of items one after the other, in the order of the index. */
  private final class Freshness {
    private final IndexSearcher searcher;
    private final long today = today();
    private @Nullable LeafReaderContext leaf;
    private @Nullable SortedNumericDocValues dates;

    Freshness(IndexSearcher searcher) {
      this.searcher = searcher;
    }

    float of(int document, float score) throws IOException {
      LeafReaderContext its = leaf(searcher, document);
      if (its != leaf || dates == null) {
        leaf = its;
        dates = DocValues.getSortedNumeric(its.reader(), Documents.DATE);
      }
      if (!dates.advanceExact(document - its.docBase)) {
        return 0;
      }
      double days = Math.max(0, (today - dates.nextValue()) / MILLIS_A_DAY);
      return (float) (score * ranking.freshness() * Math.pow(0.5, days / HALF_LIFE_DAYS));
    }
  }

  /** Items grow older once a day, so that an answer stays the same for as long. */
  private long today() {
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    MadeOf.until(today.plus(1, ChronoUnit.DAYS));
    return today.toEpochMilli();
  }

  private static LeafReaderContext leaf(IndexSearcher searcher, int document) {
    var leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }
}
