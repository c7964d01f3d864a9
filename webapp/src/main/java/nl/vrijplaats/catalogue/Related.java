package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vrijplaats.content.ItemId;
import org.apache.lucene.document.BinaryDocValuesField;
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
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/**
 * Finds items about the same: with the same telling words, or the same topics. What an item says
 * most is kept with it in the index; which of that is telling depends on how many items say it.
 */
final class Related {

  /**
   * So many of the words an item says most are kept: to find out how rare one is takes time, and in
   * a small site many are said by nobody else.
   */
  private static final int MOST_SAID = 24;

  /** How many of its words tell what an item is about. */
  private static final int TELLING_WORDS = 12;

  /** So many places of its words are gone through, so that it costs the same among any number. */
  private static final int MOST_READ = 3_000;

  /** How many telling words another item must share. */
  private static final int SHARED_WORDS = 3;

  /** So many times as many as are asked for are looked at for the topics they share. */
  private static final int LOOKED_AT = 4;

  /** A shared topic counts as much as the most telling word does in most items. */
  private static final float TOPIC = 3;

  private static final Sort NEWEST_FIRST =
      new Sort(
          new SortedNumericSortField(Documents.DATE, SortField.Type.LONG, true),
          new SortField(Documents.ID, SortField.Type.STRING));

  private Related() {}

  /** Adds what an item says most; of what it says as often the longest, which are seldom. */
  static void add(Document to, Map<String, Integer> weights) {
    String about =
        weights.entrySet().stream()
            .sorted(
                Comparator.comparingInt(Map.Entry<String, Integer>::getValue)
                    .thenComparingInt(word -> word.getKey().length())
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_SAID)
            .sorted(Map.Entry.comparingByKey())
            .map(word -> word.getKey() + " " + word.getValue())
            .collect(Collectors.joining(" "));
    to.add(new BinaryDocValuesField(Documents.ABOUT, new BytesRef(about)));
  }

  /** The nearest items of these types, nearest first; then the newest of its topics. */
  static List<ItemId> to(FacetedSearcher searcher, ItemId id, Set<String> types, int limit)
      throws IOException {
    int document = Hits.document(searcher, id);
    if (document < 0 || limit < 1) {
      return List.of();
    }
    var others = new BooleanQuery.Builder();
    others.add(new TermInSetQuery(Documents.keyword("type"), bytes(types)), Occur.FILTER);
    others.add(Selection.by("id", id.value()), Occur.MUST_NOT);
    List<Query> topics = topics(searcher, document);
    var found =
        new LinkedHashSet<>(sayingTheSame(searcher, document, others.build(), topics, limit));
    if (found.size() < limit && !topics.isEmpty()) {
      found.addAll(ofSameTopics(searcher, others.build(), topics, limit));
    }
    return found.stream().limit(limit).toList();
  }

  private static List<ItemId> sayingTheSame(
      FacetedSearcher searcher, int document, BooleanQuery others, List<Query> topics, int limit)
      throws IOException {
    List<Telling> telling = telling(searcher, document);
    if (telling.size() < SHARED_WORDS) {
      return List.of();
    }
    var words = new BooleanQuery.Builder().setMinimumNumberShouldMatch(SHARED_WORDS);
    double most = telling.getFirst().weight();
    for (Telling word : telling) {
      words.add(new BoostQuery(word.query(), (float) (word.weight() / most)), Occur.SHOULD);
    }
    var query = new BooleanQuery.Builder().add(words.build(), Occur.MUST);
    others.clauses().forEach(query::add);
    // Only the best are asked for, so most of the others need not be looked at.
    var best = new TopScoreDocCollectorManager(LOOKED_AT * limit, 1);
    TopDocs found = searcher.search(query.build(), best);
    if (!topics.isEmpty()) {
      var anyTopic = new BooleanQuery.Builder();
      topics.forEach(topic -> anyTopic.add(topic, Occur.SHOULD));
      found = QueryRescorer.rescore(searcher, found, anyTopic.build(), TOPIC, limit);
    }
    return Hits.ids(searcher.getIndexReader(), found.scoreDocs);
  }

  private static List<ItemId> ofSameTopics(
      FacetedSearcher searcher, BooleanQuery others, List<Query> topics, int limit)
      throws IOException {
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
    query.add(new FieldExistsQuery(Documents.WEIGHED), Occur.FILTER);
    others.clauses().forEach(query::add);
    topics.forEach(topic -> query.add(topic, Occur.SHOULD));
    // Those that share words are among them.
    var newest = new TopFieldCollectorManager(NEWEST_FIRST, 2 * limit, null, 1);
    return Hits.ids(searcher.getIndexReader(), searcher.search(query.build(), newest).scoreDocs);
  }

  private static List<BytesRef> bytes(Collection<String> texts) {
    return texts.stream().map(BytesRef::new).toList();
  }

  private record Said(String stem, int weight) {}

  private record Telling(Query query, double weight, int items) {}

  /** The words that are frequent in this item and rare in others, most telling first. */
  private static List<Telling> telling(IndexSearcher searcher, int document) throws IOException {
    List<Said> words = mostSaid(searcher, document);
    List<TermStates> found = find(searcher, words);
    int items = searcher.getIndexReader().maxDoc();
    var telling = new ArrayList<Telling>();
    for (int i = 0; i < words.size(); i++) {
      TermStates states = found.get(i);
      if (states.docFreq() > 1) {
        double rare = Math.log(1 + (double) items / states.docFreq());
        var query = new TermQuery(new Term(Documents.WEIGHED, words.get(i).stem()), states);
        telling.add(new Telling(query, Math.sqrt(words.get(i).weight()) * rare, states.docFreq()));
      }
    }
    telling.sort(Comparator.comparingDouble(Telling::weight).reversed());
    return affordable(telling);
  }

  /**
   * As many as may be gone through, most telling first; one that too many items have is left out.
   */
  private static List<Telling> affordable(List<Telling> telling) {
    var affordable = new ArrayList<Telling>();
    int read = 0;
    for (Telling word : telling) {
      if (affordable.size() < TELLING_WORDS && read + word.items() <= MOST_READ) {
        affordable.add(word);
        read += word.items();
      }
    }
    return affordable;
  }

  /** What an item says most, sorted. */
  private static List<Said> mostSaid(IndexSearcher searcher, int document) throws IOException {
    LeafReaderContext leaf = leaf(searcher, document);
    var values = DocValues.getBinary(leaf.reader(), Documents.ABOUT);
    if (!values.advanceExact(document - leaf.docBase)) {
      return List.of();
    }
    String[] about = values.binaryValue().utf8ToString().split(" ");
    var said = new ArrayList<Said>();
    for (int i = 0; i + 1 < about.length; i += 2) {
      said.add(new Said(about[i], Integer.parseInt(about[i + 1])));
    }
    return said;
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

  private static List<Query> topics(IndexSearcher searcher, int document) throws IOException {
    var topics = new ArrayList<Query>();
    LeafReaderContext leaf = leaf(searcher, document);
    var values = DocValues.getSortedSet(leaf.reader(), Documents.facet("topics"));
    if (values.advanceExact(document - leaf.docBase)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        String topic = values.lookupOrd(values.nextOrd()).utf8ToString();
        topics.add(new ConstantScoreQuery(Selection.by("topics", topic)));
      }
    }
    return topics;
  }

  private static LeafReaderContext leaf(IndexSearcher searcher, int document) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }
}
