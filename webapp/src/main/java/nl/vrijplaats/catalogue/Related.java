package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vrijplaats.catalogue.DutchWords.Token;
import nl.vrijplaats.content.ItemId;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/** Finds items about the same: with the same telling words, or the same topics. */
final class Related {

  /** How many of its words tell what an item is about. */
  private static final int TELLING_WORDS = 20;

  /** To find out how rare a word is takes as long as anything else here. */
  private static final int MOST_WORDS = 60;

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

  /** The nearest items of these types, nearest first. */
  List<ItemId> to(FacetedSearcher searcher, ItemId id, Set<String> types, int limit)
      throws IOException {
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
    query.add(new TermInSetQuery(Documents.keyword("type"), bytes(types)), Occur.FILTER);
    query.add(Selection.by("id", id.value()), Occur.MUST_NOT);
    query.setMinimumNumberShouldMatch(1);
    // Only the best are asked for, so most of the others need not be looked at.
    var best = new TopScoreDocCollectorManager(limit, 1);
    return Hits.ids(searcher.getIndexReader(), searcher.search(query.build(), best).scoreDocs, 0);
  }

  private static List<BytesRef> bytes(Collection<String> texts) {
    return texts.stream().map(BytesRef::new).toList();
  }

  private record Said(String stem, int times) {}

  private record Telling(Query query, double weight) {}

  private Query words(IndexSearcher searcher, int document) throws IOException {
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(SHARED_WORDS);
    List<Telling> telling = telling(searcher, document);
    double most = telling.isEmpty() ? 1 : telling.getFirst().weight();
    for (Telling word : telling) {
      query.add(new BoostQuery(word.query(), (float) (word.weight() / most)), Occur.SHOULD);
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
    List<Said> words = mostSaid(counts);
    List<TermStates> found = find(searcher, words);
    int items = searcher.getIndexReader().maxDoc();
    var telling = new ArrayList<Telling>();
    for (int i = 0; i < words.size(); i++) {
      int having = found.get(i).docFreq();
      if (having > 1) {
        double rare = Math.log(1 + (double) items / having);
        telling.add(
            new Telling(
                new TermQuery(new Term(Documents.WEIGHED, words.get(i).stem()), found.get(i)),
                Math.sqrt(words.get(i).times()) * rare));
      }
    }
    telling.sort(Comparator.comparingDouble(Telling::weight).reversed());
    return telling.subList(0, Math.min(TELLING_WORDS, telling.size()));
  }

  /** The words said most, and the longest of those said as often, which are seldom; sorted. */
  private static List<Said> mostSaid(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> new Said(count.getKey(), count.getValue()))
        .sorted(
            Comparator.comparingInt(Said::times)
                .thenComparingInt(said -> said.stem().length())
                .reversed()
                .thenComparing(Said::stem))
        .limit(MOST_WORDS)
        .sorted(Comparator.comparing(Said::stem))
        .toList();
  }

  /** Where these words, which are sorted, stand in the index: looking for them costs most here. */
  private static List<TermStates> find(IndexSearcher searcher, List<Said> words)
      throws IOException {
    IndexReaderContext top = searcher.getTopReaderContext();
    List<TermStates> found = words.stream().map(word -> new TermStates(top)).toList();
    List<BytesRef> terms = bytes(words.stream().map(Said::stem).toList());
    for (LeafReaderContext leaf : top.leaves()) {
      Terms known = leaf.reader().terms(Documents.WEIGHED);
      if (known != null) {
        TermsEnum at = known.iterator();
        for (int i = 0; i < terms.size(); i++) {
          if (at.seekExact(terms.get(i))) {
            found.get(i).register(at.termState(), leaf.ord, at.docFreq(), at.totalTermFreq());
          }
        }
      }
    }
    return found;
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
