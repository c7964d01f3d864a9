package nl.vrijplaats.catalogue;

import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Queries that select by the values of properties. */
final class Selection {

  private Selection() {}

  static Query by(String property, String value) {
    return new TermQuery(new Term(Documents.keyword(property), value));
  }

  /** What matches, among what was chosen. */
  static Query of(Query query, Map<String, String> filters) {
    return without("", query, filters);
  }

  /** The same, but whatever the value of that property is. */
  static Query without(String property, Query query, Map<String, String> filters) {
    if (filters.isEmpty()) {
      return query;
    }
    var all = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach(
        (name, value) -> {
          if (!name.equals(property)) {
            all.add(by(name, value), Occur.FILTER);
          }
        });
    return all.build();
  }
}
