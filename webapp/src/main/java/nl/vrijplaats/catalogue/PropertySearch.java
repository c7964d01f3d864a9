package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nl.vrijplaats.catalogue.Catalogue.Listing;
import nl.vrijplaats.catalogue.DutchWords.Token;
import nl.vrijplaats.catalogue.PropertyCondition.AllOf;
import nl.vrijplaats.catalogue.PropertyCondition.AnyOf;
import nl.vrijplaats.catalogue.PropertyCondition.Like;
import nl.vrijplaats.catalogue.PropertyCondition.MomentBetween;
import nl.vrijplaats.catalogue.PropertyCondition.Not;
import nl.vrijplaats.catalogue.PropertyCondition.NumberBetween;
import nl.vrijplaats.catalogue.PropertyCondition.Present;
import nl.vrijplaats.catalogue.PropertyCondition.Text;
import nl.vrijplaats.catalogue.PropertyCondition.TextBetween;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Answers a {@link PropertyQuery} with a searcher. */
final class PropertySearch {

  /** No page of a list lies beyond this. */
  private static final int DEEPEST = 100_000;

  private static final int MOST_WORDS = 24;

  private final DutchWords words;

  PropertySearch(DutchWords words) {
    this.words = words;
  }

  Listing list(FacetedSearcher searcher, PropertyQuery asked) throws IOException {
    Query query = query(asked);
    int total = searcher.count(query);
    int offset = Math.clamp(asked.offset(), 0, DEEPEST);
    int until = Math.min(total, offset + Math.clamp(asked.limit(), 0, DEEPEST));
    if (until <= offset) {
      return new Listing(total, List.of());
    }
    Sort sort = sort(searcher, asked.order());
    ScoreDoc[] found =
        searcher.search(query, new TopFieldCollectorManager(sort, until, null, 1)).scoreDocs;
    return new Listing(total, Hits.ids(searcher.getIndexReader(), Lists.from(offset, found)));
  }

  private static Sort sort(FacetedSearcher searcher, List<PropertyQuery.By> order) {
    var fields = new ArrayList<SortField>();
    for (PropertyQuery.By by : order) {
      addSort(searcher, by, fields);
    }
    fields.add(new SortField(Documents.ID, SortField.Type.STRING));
    return new Sort(fields.toArray(SortField[]::new));
  }

  /** A property holds moments, numbers or texts: those that there are decide. */
  private static void addSort(
      FacetedSearcher searcher, PropertyQuery.By by, List<SortField> fields) {
    boolean last = by.descending();
    String moment = PropertyFields.moment(by.property());
    if (exists(searcher, moment)) {
      fields.add(
          LongField.newSortField(moment, last, SortedNumericSelector.Type.MIN, Long.MIN_VALUE));
    }
    String number = PropertyFields.number(by.property());
    if (exists(searcher, number)) {
      fields.add(
          DoubleField.newSortField(
              number, last, SortedNumericSelector.Type.MIN, Double.NEGATIVE_INFINITY));
    }
    String text = Documents.keyword(by.property());
    if (exists(searcher, text) && !exists(searcher, number)) {
      fields.add(
          KeywordField.newSortField(
              text, last, SortedSetSelector.Type.MIN, SortField.STRING_FIRST));
    }
  }

  private static boolean exists(FacetedSearcher searcher, String field) {
    return searcher.getIndexReader().leaves().stream()
        .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null);
  }

  private Query query(PropertyQuery asked) {
    var all = new BooleanQuery.Builder();
    if (!asked.types().isEmpty()) {
      List<BytesRef> types = asked.types().stream().map(BytesRef::new).toList();
      all.add(new TermInSetQuery(Documents.keyword("type"), types), Occur.FILTER);
    }
    asked.conditions().forEach(condition -> all.add(condition(condition), Occur.FILTER));
    if (!asked.words().isBlank()) {
      all.add(words(asked.words()), Occur.FILTER);
    }
    BooleanQuery query = all.build();
    return query.clauses().isEmpty() ? new MatchAllDocsQuery() : query;
  }

  private static Query condition(PropertyCondition condition) {
    return switch (condition) {
      case Text(String property, String value) when property.equals(PropertyFields.ID) ->
          new TermQuery(text("id", value));
      case Text(String property, String value) ->
          of(property, new TermQuery(text(property, PropertyFields.term(value))));
      case Like(String property, String pattern, boolean ignoreCase) ->
          of(
              property,
              new AutomatonQuery(text(property, pattern), LikePattern.of(pattern, ignoreCase)));
      case TextBetween(String property, String from, String until, boolean inclusive) ->
          of(
              property,
              new TermRangeQuery(
                  Documents.keyword(property), bytes(from), bytes(until), inclusive, inclusive));
      case NumberBetween(String property, double from, double until) ->
          DoubleField.newRangeQuery(PropertyFields.number(property), from, until);
      case MomentBetween(String property, var from, var until) ->
          LongField.newRangeQuery(
              PropertyFields.moment(property), from.toEpochMilli(), until.toEpochMilli());
      case Present(String property) -> has(property);
      case Not(PropertyCondition unwanted) ->
          new BooleanQuery.Builder()
              .add(new MatchAllDocsQuery(), Occur.FILTER)
              .add(condition(unwanted), Occur.MUST_NOT)
              .build();
      case AnyOf(List<PropertyCondition> some) -> together(some, Occur.SHOULD);
      case AllOf(List<PropertyCondition> all) -> together(all, Occur.FILTER);
    };
  }

  private static Query together(List<PropertyCondition> conditions, Occur occur) {
    if (conditions.isEmpty() && occur == Occur.FILTER) {
      return new MatchAllDocsQuery();
    }
    var query = new BooleanQuery.Builder();
    conditions.forEach(condition -> query.add(condition(condition), occur));
    return query.build();
  }

  private static Term text(String property, String value) {
    return new Term(Documents.keyword(property), value);
  }

  private static @Nullable BytesRef bytes(@Nullable String text) {
    return text == null ? null : new BytesRef(text);
  }

  /** The index has keywords beside the properties, such as the year: those are not meant. */
  private static Query of(String property, Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.FILTER)
        .add(has(property), Occur.FILTER)
        .build();
  }

  private static Query has(String property) {
    return new TermQuery(new Term(PropertyFields.HAS, property));
  }

  private Query words(String typed) {
    var all = new BooleanQuery.Builder();
    int count = 0;
    for (String word : typed.strip().split("\\s+")) {
      boolean beginning = word.endsWith("*");
      for (Token token : words.tokens(word)) {
        boolean asked = beginning || !token.forms().common();
        if (asked && count++ < MOST_WORDS) {
          all.add(beginning ? beginning(token) : word(token), Occur.FILTER);
        }
      }
    }
    return count == 0 ? new MatchNoDocsQuery("no words") : all.build();
  }

  private static Query word(Token token) {
    return anywhere(
        Documents.WEIGHED,
        (field, text) -> new TermQuery(new Term(field, text)),
        token.forms().stem());
  }

  private static Query beginning(Token token) {
    return anywhere(
        Documents.WRITTEN,
        (field, text) -> new PrefixQuery(new Term(field, text)),
        token.forms().exact());
  }

  /** In a title, which every item has, or in that field. */
  private static Query anywhere(String orIn, BiFunction<String, String, Query> query, String text) {
    return new BooleanQuery.Builder()
        .add(query.apply(Documents.TITLE, text), Occur.SHOULD)
        .add(query.apply(orIn, text), Occur.SHOULD)
        .build();
  }
}
