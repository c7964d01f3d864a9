package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
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

  /** A shared topic counts as much as the most telling word does in most items. */
  private static final double TOPIC = 3;

  static final String TOPICS = "topics";

  private static final Sort NEWEST_FIRST =
      new Sort(
          new SortedNumericSortField(Documents.DATE, SortField.Type.LONG, true),
          new SortField(Documents.ID, SortField.Type.STRING));

  private static final Comparator<Map.Entry<String, Integer>> LEAST_SAID_FIRST =
      Comparator.comparingInt(Map.Entry<String, Integer>::getValue)
          .thenComparingInt(word -> word.getKey().length())
          .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed());

  private Related() {}

  /**
   * The nearest items, and why these.
   *
   * @param rarity how rare words were taken to be
   * @param words another item that is near shares some of them
   * @param topics whose newest items were added; empty where enough share words
   */
  record Nearest(List<ItemId> ids, Rarity.Counts rarity, Set<String> words, Set<String> topics) {

    /** Whether an item that says this may be among them. */
    boolean concerns(ContentItem item, Set<String> stems) {
      return words.stream().filter(stems::contains).limit(SHARED_WORDS).count() == SHARED_WORDS
          || item.texts(TOPICS).stream().anyMatch(topics::contains);
    }
  }

  /** Adds what an item says most; of what it says as often the longest, which are seldom. */
  static void add(Document to, Map<String, Integer> weights) {
    var most = new PriorityQueue<>(LEAST_SAID_FIRST);
    for (Map.Entry<String, Integer> word : weights.entrySet()) {
      if (most.size() < MOST_SAID) {
        most.add(word);
      } else if (LEAST_SAID_FIRST.compare(word, most.element()) > 0) {
        most.remove();
        most.add(word);
      }
    }
    String about =
        most.stream()
            .sorted(Map.Entry.comparingByKey())
            .map(word -> word.getKey() + " " + word.getValue())
            .collect(Collectors.joining(" "));
    to.add(new BinaryDocValuesField(Documents.ABOUT, new BytesRef(about)));
  }

  /**
   * The nearest items of these types, nearest first; then the newest of its topics.
   *
   * @param rarity how rare words are
   */
  static Nearest to(
      FacetedSearcher searcher, Rarity.Counts rarity, ItemId id, Set<String> types, int limit)
      throws IOException {
    int document = Hits.document(searcher.getIndexReader(), id);
    if (document < 0 || limit < 1) {
      return new Nearest(List.of(), rarity, Set.of(), Set.of());
    }
    List<Telling> telling = telling(searcher, rarity, document);
    Set<String> topics = topics(searcher, document);
    var sayingTheSame =
        new SayingTheSame(rarity, words(telling, rarity), SHARED_WORDS, types, topics, TOPIC);
    var found =
        new LinkedHashSet<>(
            sorted(searcher, sayingTheSame.in(searcher.getIndexReader(), document, limit)));
    boolean tooFew = found.size() < limit && !topics.isEmpty();
    if (tooFew) {
      // Those that share words are among them, and so is the item itself.
      var ofTopics = new OfTopics(types, topics, 2 * limit + 1);
      searcher.once(ofTopics, ofTopics::in).stream()
          .filter(other -> !other.equals(id))
          .forEach(found::add);
    }
    return new Nearest(
        found.stream().limit(limit).toList(),
        rarity,
        telling.stream().map(Telling::stem).collect(Collectors.toUnmodifiableSet()),
        tooFew ? topics : Set.of());
  }

  /** What each word counts for, sorted by the words. */
  private static List<SayingTheSame.Word> words(List<Telling> telling, Rarity.Counts rarity) {
    double most = telling.isEmpty() ? 1 : telling.getFirst().weight();
    return telling.stream()
        .map(
            word ->
                new SayingTheSame.Word(word.stem(), word.weight() / most * rarity.of(word.items())))
        .sorted(Comparator.comparing(SayingTheSame.Word::stem))
        .toList();
  }

  /** By how good they are; of those that are as good, by identity. */
  private static List<ItemId> sorted(FacetedSearcher searcher, List<SayingTheSame.Other> best)
      throws IOException {
    record Named(ItemId id, double score) {}
    var named = new ArrayList<Named>();
    for (SayingTheSame.Other other : best) {
      named.add(new Named(Hits.id(searcher.getIndexReader(), other.document()), other.score()));
    }
    // Where items lie in an index changes by itself, so that decides nothing.
    named.sort(
        Comparator.comparingDouble(Named::score)
            .reversed()
            .thenComparing(other -> other.id().value()));
    return named.stream().map(Named::id).toList();
  }

  /** The newest items of some types that have one of these topics. */
  private record OfTopics(Set<String> types, Set<String> topics, int number) {

    /** Newest first. */
    List<ItemId> in(FacetedSearcher searcher) throws IOException {
      var query = new BooleanQuery.Builder();
      query.add(new FieldExistsQuery(Documents.WEIGHED), Occur.FILTER);
      query.add(new TermInSetQuery(Documents.keyword("type"), bytes(types)), Occur.FILTER);
      query.add(new TermInSetQuery(Documents.keyword(TOPICS), bytes(topics)), Occur.FILTER);
      var newest = new TopFieldCollectorManager(NEWEST_FIRST, number, null, 1);
      return Hits.ids(searcher.getIndexReader(), searcher.search(query.build(), newest).scoreDocs);
    }
  }

  private static List<BytesRef> bytes(Collection<String> texts) {
    return texts.stream().map(BytesRef::new).toList();
  }

  private record Said(String stem, int weight) {}

  private record Telling(String stem, double weight, int items) {}

  /** The words that are frequent in this item and rare in others, most telling first. */
  private static List<Telling> telling(IndexSearcher searcher, Rarity.Counts rarity, int document)
      throws IOException {
    var telling = new ArrayList<Telling>();
    for (Said word : mostSaid(searcher, document)) {
      int items = rarity.items(word.stem(), searcher.getIndexReader());
      double weight = Math.sqrt(word.weight()) * rarity.of(items);
      telling.add(new Telling(word.stem(), weight, items));
    }
    telling.sort(Comparator.comparingDouble(Telling::weight).reversed());
    return affordable(telling);
  }

  /**
   * As many as may be gone through, most telling first; one that too many items have is left out.
   * What nobody else said when it was counted costs nothing, and somebody may have said it since.
   */
  private static List<Telling> affordable(List<Telling> telling) {
    var affordable = new ArrayList<Telling>();
    int shared = 0;
    int read = 0;
    for (Telling word : telling) {
      if (word.items() == 1) {
        affordable.add(word);
      } else if (shared < TELLING_WORDS && read + word.items() <= MOST_READ) {
        affordable.add(word);
        shared++;
        read += word.items();
      }
    }
    return affordable;
  }

  /** What an item says most. */
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

  private static Set<String> topics(IndexSearcher searcher, int document) throws IOException {
    var topics = new LinkedHashSet<String>();
    LeafReaderContext leaf = leaf(searcher, document);
    var values = DocValues.getSortedSet(leaf.reader(), Documents.facet(TOPICS));
    if (values.advanceExact(document - leaf.docBase)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        topics.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return topics;
  }

  private static LeafReaderContext leaf(IndexSearcher searcher, int document) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }
}
