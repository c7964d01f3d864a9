package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.catalogue.DutchWords.Token;
import nl.vrijplaats.content.ItemId;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Finds items about the same: with the same telling words, or the same topics. */
final class Related {

  /** How many of its words tell what an item is about. */
  private static final int TELLING_WORDS = 20;

  /** A word of the title tells more than one of the text. */
  private static final int IN_TITLE = 4;

  /** How many telling words another item must share where it shares no topic. */
  private static final int SHARED_WORDS = 4;

  /** A shared topic counts as this part of all telling words. */
  private static final float TOPIC = 0.1f;

  private final DutchWords dutch;

  Related(DutchWords dutch) {
    this.dutch = dutch;
  }

  List<Findings.Hit> to(FacetedSearcher searcher, ItemId id, int limit) throws IOException {
    int document = Hits.document(searcher, id);
    if (document < 0 || limit < 1) {
      return List.of();
    }
    var query = new BooleanQuery.Builder();
    Query words = words(searcher, document);
    List<Query> topics = topics(searcher, document);
    query.add(words, Occur.SHOULD);
    topics.forEach(topic -> query.add(topic, Occur.SHOULD));
    query.add(new FieldExistsQuery(Documents.WEIGHED), Occur.FILTER);
    query.add(Selection.by("id", id.value()), Occur.MUST_NOT);
    query.setMinimumNumberShouldMatch(1);
    var hits = new ArrayList<Findings.Hit>();
    // Only the best are asked for, so most of the others need not be looked at.
    for (ScoreDoc found :
        searcher.search(query.build(), new TopScoreDocCollectorManager(limit, 1)).scoreDocs) {
      hits.add(Hits.hit(searcher, found));
    }
    return hits;
  }

  private record Telling(String stem, double weight) {}

  private Query words(IndexSearcher searcher, int document) throws IOException {
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(SHARED_WORDS);
    List<Telling> telling = telling(searcher, document);
    double most = telling.isEmpty() ? 1 : telling.getFirst().weight();
    for (Telling word : telling) {
      Query term = new TermQuery(new Term(Documents.WEIGHED, word.stem()));
      query.add(new BoostQuery(term, (float) (word.weight() / most)), Occur.SHOULD);
    }
    return query.build();
  }

  /** The words that are frequent in this item and rare in others, most telling first. */
  private List<Telling> telling(IndexSearcher searcher, int document) throws IOException {
    Document stored = searcher.storedFields().document(document);
    var counts = new HashMap<String, Integer>();
    count(dutch.tokens(stored.get(Documents.HEADLINE)), IN_TITLE, counts);
    String text = stored.get(Documents.TEXT);
    count(text == null ? List.of() : dutch.tokens(ItemText.withoutFiles(text)), 1, counts);
    int items = searcher.getIndexReader().maxDoc();
    var telling = new ArrayList<Telling>();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      int having = searcher.getIndexReader().docFreq(new Term(Documents.WEIGHED, count.getKey()));
      if (having > 1) {
        double rare = Math.log(1 + (double) items / having);
        telling.add(new Telling(count.getKey(), Math.sqrt(count.getValue()) * rare));
      }
    }
    telling.sort(Comparator.comparingDouble(Telling::weight).reversed());
    return telling.subList(0, Math.min(TELLING_WORDS, telling.size()));
  }

  private static void count(List<Token> tokens, int weight, Map<String, Integer> counts) {
    for (Token token : tokens) {
      if (!token.forms().common() && token.forms().exact().length() > 2) {
        counts.merge(token.forms().stem(), weight, Integer::sum);
      }
    }
  }

  private static List<Query> topics(IndexSearcher searcher, int document) throws IOException {
    var topics = new ArrayList<Query>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    var values = DocValues.getSortedSet(leaf.reader(), Documents.facet("topics"));
    if (values.advanceExact(document - leaf.docBase)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        String topic = values.lookupOrd(values.nextOrd()).utf8ToString();
        Query same = new ConstantScoreQuery(Selection.by("topics", topic));
        topics.add(new BoostQuery(same, TOPIC * TELLING_WORDS));
      }
    }
    return topics;
  }
}
