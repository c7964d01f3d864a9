package nl.vrijplaats.catalogue;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** A searcher that can count facets. */
final class FacetedSearcher extends IndexSearcher {

  private final FacetValues facetValues;

  FacetedSearcher(IndexReader reader, FacetValues facetValues) {
    super(reader);
    this.facetValues = facetValues;
  }

  /** For the values of facets which items have them. */
  FacetValues facetValues() {
    return facetValues;
  }

  /** As the index knows it, where it does; asking a collector throws an exception per segment. */
  @Override
  public int count(Query query) throws IOException {
    Weight weight = createWeight(rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    int total = 0;
    for (LeafReaderContext leaf : getIndexReader().leaves()) {
      int known = weight.count(leaf);
      if (known < 0) {
        return super.count(query);
      }
      total += known;
    }
    return total;
  }

  /** Whether that many match; stops counting there. */
  boolean hasAtLeast(int number, Query query) throws IOException {
    Weight weight = createWeight(rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    int found = 0;
    for (LeafReaderContext leaf : getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        Bits live = leaf.reader().getLiveDocs();
        DocIdSetIterator matches = scorer.iterator();
        int document;
        while ((document = matches.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
          if ((live == null || live.get(document)) && ++found >= number) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
