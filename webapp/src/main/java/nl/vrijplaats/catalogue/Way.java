package nl.vrijplaats.catalogue;

import java.util.List;
import nl.vrijplaats.catalogue.Explanation.Form;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A way in which the index may hold a word that was typed.
 *
 * @param word as it is shown to people
 * @param terms one term, or several that must stand near each other
 * @param slop how far apart they may be moved; 0 for exactly so
 * @param boost what it counts for
 */
record Way(Form form, String word, List<String> terms, int slop, float boost) {

  static Way term(Form form, String word, String term, float boost) {
    return new Way(form, word, List.of(term), 0, boost);
  }

  /** What finds it, and what it counts for. */
  Query query() {
    Query plain =
        terms.size() == 1
            ? new TermQuery(new Term(Documents.WEIGHED, terms.getFirst()))
            : inTitleOrText(terms, slop);
    return boost == 1 ? plain : new BoostQuery(plain, boost);
  }

  /** What marks it in an excerpt. */
  Query mark() {
    return terms.size() == 1
        ? new TermQuery(new Term(Documents.TEXT, terms.getFirst()))
        : phrase(Documents.TEXT, terms, slop);
  }

  static Query inTitleOrText(List<String> terms, int slop) {
    return new BooleanQuery.Builder()
        .add(phrase(Documents.TITLE, terms, slop), Occur.SHOULD)
        .add(phrase(Documents.TEXT, terms, slop), Occur.SHOULD)
        .build();
  }

  static Query phrase(String field, List<String> terms, int slop) {
    return terms.size() == 1
        ? new TermQuery(new Term(field, terms.getFirst()))
        : new PhraseQuery(slop, field, terms.toArray(String[]::new));
  }
}
