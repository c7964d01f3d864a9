package nl.vrijplaats.catalogue;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.jspecify.annotations.Nullable;

/** Finds again what matched, so that what was costly to find is found once. */
final class FoundBefore extends Query {

  private final Matching matching;

  FoundBefore(Matching matching) {
    this.matching = matching;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) {
        return matching.parts().stream()
            .filter(part -> part.segment() == segment)
            .map(
                part ->
                    new DefaultScorerSupplier(
                        new ConstantScoreScorer(
                            score(), mode, new BitSetIterator(part.items(), part.number()))))
            .findFirst()
            .orElse(null);
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "found before";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FoundBefore that && that.matching == matching;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(matching);
  }
}
