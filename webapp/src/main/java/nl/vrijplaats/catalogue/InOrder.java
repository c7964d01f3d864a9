package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * Finds words that stand together: of the items that have them all, those of which the {@link
 * WordOrder} says so. Scored as a phrase is.
 */
final class InOrder extends Query {

  /** What it costs to look at the order of an item, in simple steps. */
  private static final float STEPS = 1_000;

  /** The places of words do not tell how long a text is. */
  private static final long NO_LENGTH = 1;

  private final List<Term> terms;
  private final Sequence sequence;

  /**
   * What to find.
   *
   * @param terms by which items are found that may have the sequence; of one field where the score
   *     is asked for
   */
  InOrder(List<Term> terms, Sequence sequence) {
    this.terms = terms;
    this.sequence = sequence;
  }

  /** What so many of these words together count for; null where an index does not hold them all. */
  static @Nullable SimScorer scorer(IndexSearcher searcher, List<Term> terms, float boost)
      throws IOException {
    @Nullable CollectionStatistics field = searcher.collectionStatistics(terms.getFirst().field());
    var statistics = new TermStatistics[terms.size()];
    for (int i = 0; i < statistics.length; i++) {
      TermStates states = FacetedSearcher.places(searcher, terms.get(i));
      if (field == null || states.docFreq() == 0) {
        return null;
      }
      statistics[i] =
          searcher.termStatistics(terms.get(i), states.docFreq(), states.totalTermFreq());
    }
    return searcher.getSimilarity().scorer(boost, field, statistics);
  }

  /** What a frequency in the order of words counts for. */
  static float score(SimScorer scorer, float frequency) {
    return scorer.score(frequency, NO_LENGTH);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    var all = new BooleanQuery.Builder();
    terms.forEach(term -> all.add(new TermQuery(term), Occur.FILTER));
    Query having = searcher.rewrite(all.build());
    return new InOrderWeight(
        searcher.createWeight(having, ScoreMode.COMPLETE_NO_SCORES, 1),
        mode.needsScores() ? scorer(searcher, terms, boost) : null);
  }

  private final class InOrderWeight extends Weight {
    private final Weight having;
    private final @Nullable SimScorer scorer;

    InOrderWeight(Weight having, @Nullable SimScorer scorer) {
      super(InOrder.this);
      this.having = having;
      this.scorer = scorer;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
      @Nullable ScorerSupplier items = having.scorerSupplier(segment);
      if (items == null) {
        return null;
      }
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          return new InOrderScorer(items.get(leadCost).iterator(), segment.reader(), scorer);
        }

        @Override
        public long cost() {
          return items.cost();
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext segment, int document) throws IOException {
      @Nullable Scorer found = scorer(segment);
      return found != null && found.iterator().advance(document) == document
          ? Explanation.match(found.score(), "in order")
          : Explanation.noMatch("not in order");
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
      return true;
    }
  }

  private final class InOrderScorer extends Scorer {
    private final TwoPhaseIterator items;
    private final @Nullable SimScorer scorer;
    private float frequency;

    InOrderScorer(DocIdSetIterator having, LeafReader segment, @Nullable SimScorer scorer)
        throws IOException {
      var pairs = new WordPairs(segment);
      var order = new WordOrder(segment);
      this.scorer = scorer;
      this.items =
          new TwoPhaseIterator(having) {
            @Override
            public boolean matches() throws IOException {
              int item = approximation.docID();
              if (!pairs.mayHold(item, sequence) || !order.read(item)) {
                return false;
              }
              if (scorer == null) {
                return order.holds(sequence);
              }
              frequency = order.frequency(sequence);
              return frequency > 0;
            }

            @Override
            public float matchCost() {
              return STEPS;
            }
          };
    }

    @Override
    public int docID() {
      return items.approximation().docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return TwoPhaseIterator.asDocIdSetIterator(items);
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return items;
    }

    @Override
    public float score() {
      return scorer == null ? 0 : InOrder.score(scorer, frequency);
    }

    @Override
    public float getMaxScore(int upTo) {
      return scorer == null ? 0 : InOrder.score(scorer, Float.MAX_VALUE);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "in order " + terms;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InOrder that
        && terms.equals(that.terms)
        && sequence.equals(that.sequence);
  }

  @Override
  public int hashCode() {
    return 31 * terms.hashCode() + sequence.hashCode();
  }
}
