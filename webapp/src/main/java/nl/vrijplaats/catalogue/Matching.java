package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which items match, whatever their order.
 *
 * @param total how many
 * @param parts those of each segment that has any
 */
record Matching(int total, List<Part> parts) {

  /** The matching items of one segment. */
  record Part(LeafReaderContext segment, FixedBitSet items, int number) {}

  static Matching of(IndexSearcher searcher, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    var parts = new ArrayList<Part>();
    int total = 0;
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(segment);
      if (scorer != null) {
        var items = new FixedBitSet(segment.reader().maxDoc());
        DocIdSetIterator matches = scorer.iterator();
        if (matches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          matches.intoBitSet(items.length(), items, 0);
        }
        Bits live = segment.reader().getLiveDocs();
        if (live != null) {
          live.applyMask(items, 0);
        }
        int number = items.cardinality();
        if (number > 0) {
          parts.add(new Part(segment, items, number));
          total += number;
        }
      }
    }
    return new Matching(total, parts);
  }
}
