package nl.vrijplaats.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** A searcher that can count facets, looks a word up once, and answers some questions once. */
final class FacetedSearcher extends IndexSearcher {

  private static final int MOST_KNOWN = 5_000;

  private static final int MOST_ANSWERED = 500;

  private final FacetValues facetValues;

  private final Cache<Term, TermStates> known =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(MOST_KNOWN).build();

  private final Cache<Object, Object> answered =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(MOST_ANSWERED).build();

  FacetedSearcher(IndexReader reader, FacetValues facetValues) {
    super(reader);
    this.facetValues = facetValues;
  }

  /** For the values of facets which items have them. */
  FacetValues facetValues() {
    return facetValues;
  }

  /**
   * What was found before for the same question, else what is found now. Many pages ask the same,
   * and all of them anew after a publication; a searcher never sees another state of the index.
   *
   * @param question tells by its equality, and by its class, what is found
   */
  @SuppressWarnings("unchecked")
  <T> T once(Object question, IndexInUse.Search<T> search) throws IOException {
    var known = (T) answered.getIfPresent(question);
    if (known == null) {
      known = search.with(this);
      answered.put(question, known);
    }
    return known;
  }

  /**
   * Where a word is in the index. One search asks for it several times, to find, to count and to
   * order, and people look for the same words.
   */
  static TermStates places(IndexSearcher searcher, Term term) throws IOException {
    return searcher instanceof FacetedSearcher faceted
        ? faceted.places(term)
        : TermStates.build(searcher, term, true);
  }

  private TermStates places(Term term) throws IOException {
    TermStates places = known.getIfPresent(term);
    if (places == null) {
      places = TermStates.build(this, term, true);
      known.put(term, places);
    }
    return places;
  }

  @Override
  public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
    return switch (query) {
      case BoostQuery more -> createWeight(more.getQuery(), mode, boost * more.getBoost());
      case TermQuery word -> {
        Term term = word.getTerm();
        yield super.createWeight(new TermQuery(term, places(term)), mode, boost);
      }
      default -> super.createWeight(query, mode, boost);
    };
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
