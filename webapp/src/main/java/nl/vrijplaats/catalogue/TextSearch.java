package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vrijplaats.catalogue.Ways.Meant;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Answers searches in full text. What an answer costs depends on what matches. */
final class TextSearch {

  /** No part of an answer lies beyond this. */
  private static final int DEEPEST = 100_000;

  /** Where a question finds no more than this, one word for another is looked for. */
  private static final int FEW = 2;

  private final DutchWords dutch;
  private final Synonyms synonyms;
  private final Ranking ranking;
  private final SecondLook secondLook;
  private final Documents documents;
  private volatile SynonymGroups groups;

  TextSearch(
      DutchWords dutch,
      Documents documents,
      Synonyms synonyms,
      Ranking ranking,
      InstantSource clock) {
    this.dutch = dutch;
    this.documents = documents;
    this.synonyms = synonyms;
    this.ranking = ranking;
    this.secondLook = new SecondLook(ranking, clock);
    this.groups = new SynonymGroups(List.of(), dutch);
  }

  /** A search as it is carried out: what matches, and which items stand before all others. */
  record Search(
      FindQuery asked, Meaning meaning, Query matching, Query counted, List<ScoreDoc> first) {}

  Findings find(FacetedSearcher searcher, FindQuery asked) throws IOException {
    Search search = search(searcher, asked);
    Question question = search.meaning().question();
    if (question.isEmpty() && asked.first().isEmpty()) {
      return new Findings(0, List.of(), Map.of(), null, question.onlyStopWords());
    }
    int until = until(asked) + search.first().size();
    Object[] both =
        searcher.search(
            Selection.of(search.counted(), asked.filters()),
            new MultiCollectorManager(
                new TopScoreDocCollectorManager(
                    Math.max(until, SecondLook.NUMBER), Integer.MAX_VALUE),
                new FacetsCollectorManager()));
    TopDocs top = (TopDocs) both[0];
    long total = top.totalHits.value();
    var facets =
        FacetCounts.of(
            searcher,
            documents.facets(),
            search.counted(),
            asked.filters(),
            (FacetsCollector) both[1]);
    List<ScoreDoc> ordered = ordered(searcher, search, top);
    @Nullable String suggestion = suggestion(searcher, search, total);
    return new Findings(
        total, hits(searcher, search, part(ordered, asked)), facets, suggestion, false);
  }

  /** Understands a question. Where no item has enough of its words, fewer will do. */
  Search search(FacetedSearcher searcher, FindQuery asked) throws IOException {
    Meaning meaning = meaning(searcher, asked.text());
    Query matching =
        meaning.question().isEmpty() ? new MatchNoDocsQuery() : strict(searcher, meaning, asked);
    List<ScoreDoc> first = first(searcher, asked);
    return new Search(asked, meaning, matching, withFirst(matching, asked, first), first);
  }

  private Query strict(FacetedSearcher searcher, Meaning meaning, FindQuery asked)
      throws IOException {
    Query strict = meaning.query(meaning.required());
    return meaning.required() > 1 && searcher.count(Selection.of(strict, asked.filters())) == 0
        ? meaning.query(1)
        : strict;
  }

  private Meaning meaning(FacetedSearcher searcher, String text) throws IOException {
    var spelling = new Spelling(searcher.getIndexReader());
    return new Meaning(
        new Question(text, dutch), new Ways(dutch, synonymGroups(), spelling, ranking));
  }

  private SynonymGroups synonymGroups() {
    List<List<String>> kept = synonyms.groups();
    SynonymGroups known = groups;
    if (!known.areOf(kept)) {
      known = new SynonymGroups(kept, dutch);
      groups = known;
    }
    return known;
  }

  /** The items that stand before all others, where they exist and are what was chosen. */
  private static List<ScoreDoc> first(FacetedSearcher searcher, FindQuery asked)
      throws IOException {
    var first = new ArrayList<ScoreDoc>();
    for (var id : new LinkedHashSet<>(asked.first())) {
      Query item = Selection.of(Selection.by("id", id.value()), asked.filters());
      first.addAll(Arrays.asList(searcher.search(item, 1).scoreDocs));
    }
    first.forEach(found -> found.score = 0);
    return first;
  }

  private static Query withFirst(Query matching, FindQuery asked, List<ScoreDoc> first) {
    if (first.isEmpty()) {
      return matching;
    }
    List<BytesRef> ids = asked.first().stream().map(id -> new BytesRef(id.value())).toList();
    Query either = new TermInSetQuery(Documents.keyword("id"), ids);
    return new BooleanQuery.Builder()
        .add(matching, Occur.SHOULD)
        .add(new BoostQuery(either, 0), Occur.SHOULD)
        .build();
  }

  /** The best, in the order in which they are shown. */
  List<ScoreDoc> ordered(FacetedSearcher searcher, Search search, TopDocs top) throws IOException {
    var ordered = new ArrayList<>(search.first());
    Set<Integer> before = new java.util.HashSet<>();
    ordered.forEach(found -> before.add(found.doc));
    for (ScoreDoc found : secondLook.at(searcher, top.scoreDocs, search.meaning())) {
      if (!before.contains(found.doc)) {
        ordered.add(found);
      }
    }
    return ordered;
  }

  SecondLook secondLook() {
    return secondLook;
  }

  private static int until(FindQuery asked) {
    return Math.clamp(asked.offset(), 0, DEEPEST) + Math.clamp(asked.limit(), 0, DEEPEST);
  }

  private static List<ScoreDoc> part(List<ScoreDoc> found, FindQuery asked) {
    int end = Math.min(found.size(), until(asked));
    return found.subList(Math.min(Math.clamp(asked.offset(), 0, DEEPEST), end), end);
  }

  private static List<Findings.Hit> hits(
      FacetedSearcher searcher, Search search, List<ScoreDoc> page) throws IOException {
    List<Excerpts.Excerpt> excerpts =
        Excerpts.of(searcher, search.meaning().marks(), page.toArray(ScoreDoc[]::new));
    var hits = new ArrayList<Findings.Hit>();
    for (int i = 0; i < page.size(); i++) {
      hits.add(Hits.hit(searcher, page.get(i), excerpts.get(i)));
    }
    return hits;
  }

  /** What was typed with other words that find more, or null. */
  private @Nullable String suggestion(FacetedSearcher searcher, Search search, long total)
      throws IOException {
    var spelling = new Spelling(searcher.getIndexReader());
    var better = new StringBuilder(search.meaning().question().text());
    boolean changed = false;
    for (Meant meant : search.meaning().words().reversed()) {
      var token = meant.sought().word();
      List<SuggestWord> others = List.of();
      if (spelling.isUnknown(token.forms())) {
        others = spelling.nearest(token.forms().exact(), 1);
      } else if (total <= FEW) {
        others = spelling.morePopular(token.forms().exact());
      }
      if (!others.isEmpty()) {
        better.replace(token.start(), token.end(), others.getFirst().string);
        changed = true;
      }
    }
    return changed && findsEnough(searcher, search.asked(), better.toString(), total)
        ? better.toString()
        : null;
  }

  private boolean findsEnough(FacetedSearcher searcher, FindQuery asked, String better, long total)
      throws IOException {
    Meaning other = meaning(searcher, better);
    Query query = other.query(other.required());
    return searcher.count(Selection.of(query, asked.filters())) >= Math.max(1, total);
  }
}
