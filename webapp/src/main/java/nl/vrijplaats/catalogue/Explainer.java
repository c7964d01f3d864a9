package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import nl.vrijplaats.catalogue.Explanation.Absence;
import nl.vrijplaats.catalogue.Explanation.Match;
import nl.vrijplaats.catalogue.Explanation.Word;
import nl.vrijplaats.catalogue.TextSearch.Search;
import nl.vrijplaats.catalogue.Ways.Meant;
import nl.vrijplaats.catalogue.Ways.MeantClause;
import nl.vrijplaats.content.ItemId;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** Takes apart why an item stands where it stands. Slow beside a search: for one item at a time. */
final class Explainer {

  /** Beyond this place it does not matter which place it is. */
  private static final int DEEPEST = 10_000;

  private final TextSearch searches;
  private final DutchWords dutch;

  Explainer(TextSearch searches, DutchWords dutch) {
    this.searches = searches;
    this.dutch = dutch;
  }

  Explanation explain(FacetedSearcher searcher, FindQuery asked, ItemId id) throws IOException {
    Search search = searches.search(searcher, asked);
    TopDocs top = TextSearch.best(searcher, search, DEEPEST);
    int total = search.all().total();
    int document = Hits.document(searcher.getIndexReader(), id);
    if (document < 0) {
      return new Explanation(0, total, Absence.UNKNOWN, 0, List.of(), 0, 0, false);
    }
    List<ScoreDoc> ordered = searches.ordered(searcher, search, top);
    int place = place(ordered, document);
    float words = score(searcher, search.matching(), document);
    float nearness = searches.secondLook().nearness(searcher, search.meaning(), document);
    float freshness = searches.secondLook().freshness(searcher, document, words);
    return new Explanation(
        place,
        total,
        place > 0 ? null : absence(searcher, search, document),
        words + nearness + freshness,
        words(searcher, search.meaning(), document),
        nearness,
        freshness,
        search.first().stream().anyMatch(first -> first.doc == document));
  }

  private static int place(List<ScoreDoc> ordered, int document) {
    for (int i = 0; i < ordered.size(); i++) {
      if (ordered.get(i).doc == document) {
        return i + 1;
      }
    }
    return 0;
  }

  private static float score(IndexSearcher searcher, Query query, int document) throws IOException {
    var explained = searcher.explain(query, document);
    return explained.isMatch() ? explained.getValue().floatValue() : 0;
  }

  private static boolean matches(IndexSearcher searcher, Query query, int document)
      throws IOException {
    return searcher.explain(query, document).isMatch();
  }

  /** Why it is not among the results; null where it is, beyond where places are counted. */
  private @Nullable Absence absence(FacetedSearcher searcher, Search search, int document)
      throws IOException {
    if (searcher.storedFields().document(document, Set.of(Documents.TEXT)).get(Documents.TEXT)
        == null) {
      return Absence.NOT_FINDABLE;
    }
    Query any =
        Selection.of(new org.apache.lucene.search.MatchAllDocsQuery(), search.asked().filters());
    if (!matches(searcher, any, document)) {
      return Absence.FILTERED_OUT;
    }
    for (var sought : search.meaning().question().excluded()) {
      if (matches(searcher, search.meaning().excluded(sought), document)) {
        return Absence.EXCLUDED;
      }
    }
    for (MeantClause clause : search.meaning().clauses()) {
      if (clause.strict() && !matches(searcher, Meaning.query(clause), document)) {
        return Absence.WITHOUT_PHRASE;
      }
    }
    return matches(searcher, search.matching(), document) ? null : Absence.TOO_FEW_WORDS;
  }

  private List<Word> words(FacetedSearcher searcher, Meaning meaning, int document)
      throws IOException {
    Document stored = searcher.storedFields().document(document);
    var places = new Places(stored, dutch);
    var words = new ArrayList<Word>();
    for (MeantClause clause : meaning.clauses()) {
      for (Meant meant : clause.either()) {
        words.add(new Word(meant.sought().typed(), matches(searcher, meant, document, places)));
      }
    }
    return words;
  }

  private static List<Match> matches(
      FacetedSearcher searcher, Meant meant, int document, Places places) throws IOException {
    if (meant.sought().quoted()) {
      float score = score(searcher, Meaning.query(meant), document);
      return score > 0 ? places.matches(meant.ways().getFirst(), score) : List.of();
    }
    var matches = new LinkedHashMap<String, Match>();
    for (Way way : meant.ways()) {
      float score = score(searcher, way.query(), document);
      if (score > 0) {
        for (Match match : places.matches(way, score)) {
          matches.merge(match.form() + match.word(), match, Explainer::together);
        }
      }
    }
    return matches.values().stream().sorted(java.util.Comparator.comparing(Match::form)).toList();
  }

  /** The word as typed counts both as itself and as a form of itself. */
  private static Match together(Match one, Match other) {
    return new Match(one.form(), one.word(), one.properties(), one.score() + other.score());
  }
}
