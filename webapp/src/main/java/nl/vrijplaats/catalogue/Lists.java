package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.vrijplaats.catalogue.Catalogue.Listing;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BitSetIterator;

/**
 * Lists with a searcher. What a part near the top costs depends on what is asked of it, not on what
 * exists; far down also on how many match.
 */
final class Lists {

  /** No page of a list lies beyond this. */
  private static final int DEEPEST = 100_000;

  /** From here on a part lies far down. */
  private static final int DEEP = 1_000;

  private static final Sort NEWEST = byNumber(Documents.DATE, true);
  private static final Sort OLDEST = byNumber(Documents.DATE, false);
  private static final Sort LAST_SAVED = byNumber(Documents.MODIFIED, true);
  private static final Sort BY_TITLE = sort();
  private static final Sort BY_MONTH = sort(byText("month", true));
  private static final Sort BY_NUMBER = sort(byText("number", false));

  private final DutchWords words;

  Lists(DutchWords words) {
    this.words = words;
  }

  private static Sort sortOf(ListQuery.Order order) {
    return switch (order) {
      case NEWEST -> NEWEST;
      case OLDEST -> OLDEST;
      case TITLE -> BY_TITLE;
      case MONTH -> BY_MONTH;
      case NUMBER -> BY_NUMBER;
      case MODIFIED -> LAST_SAVED;
    };
  }

  private static Sort byNumber(String field, boolean highestFirst) {
    SortField sort =
        LongField.newSortField(
            field,
            highestFirst,
            SortedNumericSelector.Type.MIN,
            highestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
    return sort(sort);
  }

  private static SortField byText(String property, boolean lastFirst) {
    return new SortField(
        Documents.sort(property),
        SortField.Type.STRING,
        lastFirst,
        lastFirst ? SortField.STRING_FIRST : SortField.STRING_LAST);
  }

  private static Sort sort(SortField... first) {
    var fields = new ArrayList<>(List.of(first));
    fields.add(byText("title", false));
    fields.add(new SortField(Documents.ID, SortField.Type.STRING));
    return new Sort(fields.toArray(SortField[]::new));
  }

  Listing list(FacetedSearcher searcher, ListQuery asked) throws IOException {
    Query query = selection(asked);
    int total = searcher.count(query);
    int offset = Math.clamp(asked.offset(), 0, DEEPEST);
    int until = Math.min(total, offset + Math.clamp(asked.limit(), 0, DEEPEST));
    if (until <= offset) {
      return new Listing(total, List.of());
    }
    ScoreDoc[] found = part(searcher, query, sortOf(asked.order()), offset, until);
    return new Listing(total, Hits.ids(searcher.getIndexReader(), found));
  }

  /**
   * The numbers by which the part of a list is sorted.
   *
   * @param first of its first item
   * @param last of its last
   * @param before how many items stand before those that have the first number
   */
  private record Window(long first, long last, int before) {}

  /**
   * A part of a sorted list. Where it is sorted by a number, the number alone decides which items
   * come near that part; only those are sorted by title and identity too. Else an index whose items
   * were written in the wrong order would have every title read.
   */
  private static ScoreDoc[] part(
      FacetedSearcher searcher, Query query, Sort sort, int offset, int until) throws IOException {
    if (!(sort.getSort()[0] instanceof SortedNumericSortField main)) {
      return from(offset, best(searcher, query, sort, until));
    }
    Window window =
        offset < DEEP
            ? nearTheTop(searcher, query, main, until)
            : farDown(searcher, query, main, offset, until);
    long missing = (Long) main.getMissingValue();
    if (window.first() == missing || window.last() == missing) {
      return from(offset, best(searcher, query, sort, until));
    }
    Query near =
        LongField.newRangeQuery(
            main.getField(),
            Math.min(window.first(), window.last()),
            Math.max(window.first(), window.last()));
    Query nearest =
        new BooleanQuery.Builder().add(query, Occur.FILTER).add(near, Occur.FILTER).build();
    return from(offset - window.before(), best(searcher, nearest, sort, until - window.before()));
  }

  /** What was found without what stands before that part. */
  static ScoreDoc[] from(int first, ScoreDoc[] found) {
    return Arrays.copyOfRange(found, first, found.length);
  }

  private static Window nearTheTop(FacetedSearcher searcher, Query query, SortField main, int until)
      throws IOException {
    ScoreDoc[] rough = best(searcher, query, new Sort(main), until);
    return new Window(number(rough[0]), number(rough[rough.length - 1]), 0);
  }

  private static long number(ScoreDoc found) {
    return (Long) ((FieldDoc) found).fields[0];
  }

  /** Far down, to sort the numbers of all is cheaper than to keep as many items in order. */
  private static Window farDown(
      FacetedSearcher searcher, Query query, SortField main, int offset, int until)
      throws IOException {
    long[] numbers = numbers(searcher, query, main);
    Arrays.sort(numbers);
    int top = numbers.length - 1;
    long first = numbers[main.getReverse() ? top - offset : offset];
    long last = numbers[main.getReverse() ? top - until + 1 : until - 1];
    int before = offset;
    while (before > 0 && numbers[main.getReverse() ? top - before + 1 : before - 1] == first) {
      before--;
    }
    return new Window(first, last, before);
  }

  private static long[] numbers(FacetedSearcher searcher, Query query, SortField main)
      throws IOException {
    Matching matching = Matching.of(searcher, query);
    var numbers = new long[matching.total()];
    int next = 0;
    for (Matching.Part part : matching.parts()) {
      var values = DocValues.getSortedNumeric(part.segment().reader(), main.getField());
      var items = new BitSetIterator(part.items(), part.number());
      int item;
      while ((item = items.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
        boolean has = values.advanceExact(item);
        numbers[next++] = has ? values.nextValue() : (Long) main.getMissingValue();
      }
    }
    return numbers;
  }

  private static ScoreDoc[] best(FacetedSearcher searcher, Query query, Sort sort, int until)
      throws IOException {
    // The total is counted elsewhere, so this may stop where nothing better can come.
    return searcher.search(query, new TopFieldCollectorManager(sort, until, null, 1)).scoreDocs;
  }

  private Query selection(ListQuery asked) {
    var query = new BooleanQuery.Builder();
    if (!asked.types().isEmpty()) {
      var types = new BooleanQuery.Builder();
      asked.types().forEach(type -> types.add(keyword("type", type), Occur.SHOULD));
      query.add(types.build(), Occur.FILTER);
    }
    asked.filters().forEach((name, value) -> query.add(keyword(name, value), Occur.FILTER));
    words.tokens(asked.words()).stream()
        .map(token -> new PrefixQuery(new Term(Documents.TITLE, token.forms().exact())))
        .distinct()
        .limit(10)
        .forEach(prefix -> query.add(prefix, Occur.FILTER));
    BooleanQuery all = query.build();
    return all.clauses().isEmpty() ? new MatchAllDocsQuery() : all;
  }

  private static Query keyword(String property, String value) {
    return new TermQuery(new Term(Documents.keyword(property), value));
  }
}
