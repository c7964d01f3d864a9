package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.catalogue.Catalogue.Listing;
import nl.vrijplaats.content.ItemId;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions with a searcher. What an answer costs depends on what matches, not on what
 * exists.
 */
final class Searches {

  /** No page of a list lies beyond this. */
  private static final int DEEPEST = 100_000;

  /** How many of the best are looked at once more for words standing together. */
  private static final int LOOKED_AT_AGAIN = 50;

  private static final double NEARNESS = 0.4;

  private static final Sort NEWEST = byNumber(Documents.DATE, true);
  private static final Sort OLDEST = byNumber(Documents.DATE, false);
  private static final Sort LAST_SAVED = byNumber(Documents.MODIFIED, true);
  private static final Sort BY_TITLE = sort();
  private static final Sort BY_MONTH = sort(byText("month", true));
  private static final Sort BY_NUMBER = sort(byText("number", false));

  private final DutchWords words;

  Searches(DutchWords words) {
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
    ScoreDoc[] found = first(searcher, query, sortOf(asked.order()), until);
    return new Listing(total, ids(searcher.getIndexReader(), found, offset));
  }

  /**
   * The first of a sorted list. Where it is sorted by a number, the number alone decides which
   * items come near the top; only those are sorted by title and identity too. Else an index whose
   * items were written in the wrong order would have every title read.
   */
  private static ScoreDoc[] first(FacetedSearcher searcher, Query query, Sort sort, int until)
      throws IOException {
    SortField main = sort.getSort()[0];
    if (!(main instanceof SortedNumericSortField) || until == 0) {
      return best(searcher, query, sort, until);
    }
    ScoreDoc[] rough = best(searcher, query, new Sort(main), until);
    Object last = ((FieldDoc) rough[rough.length - 1]).fields[0];
    if (last.equals(main.getMissingValue())) {
      return best(searcher, query, sort, until);
    }
    long limit = (Long) last;
    Query near =
        main.getReverse()
            ? LongField.newRangeQuery(main.getField(), limit, Long.MAX_VALUE)
            : LongField.newRangeQuery(main.getField(), Long.MIN_VALUE, limit);
    Query nearest =
        new BooleanQuery.Builder().add(query, Occur.FILTER).add(near, Occur.FILTER).build();
    return best(searcher, nearest, sort, until);
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

  Findings find(FacetedSearcher searcher, FindQuery asked) throws IOException {
    var question = new Question(asked.text(), words);
    if (question.isEmpty()) {
      return new Findings(0, List.of(), Map.of(), null, question.onlyStopWords());
    }
    Matches matches = matches(searcher, asked, question.query(question.required()));
    @Nullable String suggestion = suggestion(searcher, question, asked, matches.total());
    if (matches.total() == 0 && question.required() > 1) {
      matches = matches(searcher, asked, question.query(1));
    }
    List<Findings.Hit> hits = hits(searcher, asked, question, matches.top());
    var facets = facets(searcher, asked.filters(), matches);
    return new Findings(matches.total(), hits, facets, suggestion, false);
  }

  /** What a query matches: the best of it, and all of it for counting. */
  private record Matches(Query query, TopDocs top, FacetsCollector all) {
    long total() {
      return top.totalHits.value();
    }
  }

  private static Matches matches(FacetedSearcher searcher, FindQuery asked, Query query)
      throws IOException {
    int best = Math.max(until(asked), LOOKED_AT_AGAIN);
    Object[] both =
        searcher.search(
            filtered(query, asked.filters(), ""),
            new MultiCollectorManager(
                new TopScoreDocCollectorManager(best, Integer.MAX_VALUE),
                new FacetsCollectorManager()));
    return new Matches(query, (TopDocs) both[0], (FacetsCollector) both[1]);
  }

  private static int until(FindQuery asked) {
    return Math.clamp(asked.offset(), 0, DEEPEST) + Math.clamp(asked.limit(), 0, DEEPEST);
  }

  private @Nullable String suggestion(
      FacetedSearcher searcher, Question question, FindQuery asked, long total) throws IOException {
    String better =
        Spelling.better(searcher.getIndexReader(), asked.text(), question.words(), total);
    if (better == null) {
      return null;
    }
    var other = new Question(better, words);
    int count = searcher.count(filtered(other.query(other.required()), asked.filters(), ""));
    return count > total ? better : null;
  }

  private static List<Findings.Hit> hits(
      FacetedSearcher searcher, FindQuery asked, Question question, TopDocs top)
      throws IOException {
    ScoreDoc[] found = nearestFirst(searcher, top, question);
    ScoreDoc[] page = part(found, Math.clamp(asked.offset(), 0, DEEPEST), until(asked));
    String[] excerpts = Excerpts.of(searcher, question.marks(), page);
    List<ItemId> ids = ids(searcher.getIndexReader(), page, 0);
    var hits = new ArrayList<Findings.Hit>();
    for (int i = 0; i < page.length; i++) {
      hits.add(new Findings.Hit(ids.get(i), page[i].score, excerpts[i]));
    }
    return hits;
  }

  private static ScoreDoc[] nearestFirst(FacetedSearcher searcher, TopDocs top, Question question)
      throws IOException {
    if (question.words().size() < 2 || top.scoreDocs.length == 0) {
      return top.scoreDocs;
    }
    ScoreDoc[] first = part(top.scoreDocs, 0, LOOKED_AT_AGAIN);
    TopDocs again =
        QueryRescorer.rescore(
            searcher,
            new TopDocs(top.totalHits, first),
            question.nearness(),
            NEARNESS,
            first.length);
    ScoreDoc[] all = top.scoreDocs.clone();
    System.arraycopy(again.scoreDocs, 0, all, 0, again.scoreDocs.length);
    return all;
  }

  private static ScoreDoc[] part(ScoreDoc[] found, int offset, int until) {
    int end = Math.min(found.length, until);
    return offset >= end ? new ScoreDoc[0] : java.util.Arrays.copyOfRange(found, offset, end);
  }

  /** The query with its filters, but not the one on that property. */
  private static Query filtered(Query query, Map<String, String> filters, String except) {
    var all = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach(
        (name, value) -> {
          if (!name.equals(except)) {
            all.add(keyword(name, value), Occur.FILTER);
          }
        });
    return all.build();
  }

  /** A chosen facet keeps showing what else could be chosen: it is counted without that choice. */
  private static Map<String, List<Findings.Count>> facets(
      FacetedSearcher searcher, Map<String, String> filters, Matches matches) throws IOException {
    var facets = new LinkedHashMap<String, List<Findings.Count>>();
    for (String facet : Documents.FACETS) {
      FacetsCollector counted =
          filters.containsKey(facet)
              ? searcher.search(
                  filtered(matches.query(), filters, facet), new FacetsCollectorManager())
              : matches.all();
      facets.put(facet, counts(searcher, facet, counted));
    }
    return facets;
  }

  private static List<Findings.Count> counts(
      FacetedSearcher searcher, String facet, FacetsCollector matches) throws IOException {
    String field = Documents.facet(facet);
    var counts = new StringValueFacetCounts(searcher.values(field), matches);
    var found = counts.getAllChildren(field);
    if (found == null) {
      return List.of();
    }
    var values = new ArrayList<Findings.Count>();
    for (LabelAndValue value : found.labelValues) {
      values.add(new Findings.Count(value.label, value.value.longValue()));
    }
    values.sort(
        java.util.Comparator.comparingLong(Findings.Count::number)
            .reversed()
            .thenComparing(Findings.Count::value));
    return values;
  }

  private static List<ItemId> ids(IndexReader reader, ScoreDoc[] found, int from)
      throws IOException {
    var ids = new ArrayList<ItemId>();
    for (int i = from; i < found.length; i++) {
      List<LeafReaderContext> leaves = reader.leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found[i].doc, leaves));
      var values = DocValues.getSorted(leaf.reader(), Documents.ID);
      if (values.advanceExact(found[i].doc - leaf.docBase)) {
        ids.add(new ItemId(values.lookupOrd(values.ordValue()).utf8ToString()));
      }
    }
    return ids;
  }
}
