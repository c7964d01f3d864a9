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
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
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

  /** Where items with most of the words are fewer than this, those with fewer words follow them. */
  private static final int ENOUGH = 10;

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

  /**
   * A search as it is carried out.
   *
   * @param matching what matches, with its score
   * @param ranked the same and the items that stand before all others
   * @param counted the same in any order
   * @param all what that finds; counted without scores and ranked without looking at all, both cost
   *     less than one for both
   * @param first the items that stand before all others
   */
  record Search(
      FindQuery asked,
      Meaning meaning,
      Query matching,
      Query ranked,
      Query counted,
      Matching all,
      List<ScoreDoc> first) {}

  Findings find(FacetedSearcher searcher, FindQuery asked) throws IOException {
    Search search = search(searcher, asked);
    Question question = search.meaning().question();
    if (question.isEmpty() && asked.first().isEmpty()) {
      return new Findings(0, List.of(), Map.of(), null, question.onlyStopWords());
    }
    Matching all = search.all();
    var facets =
        FacetCounts.of(searcher, documents.facets(), search.counted(), asked.filters(), all);
    int until = Math.max(until(asked) + search.first().size(), SecondLook.NUMBER);
    TopDocs best =
        search.meaning().hasPhrase()
            ? best(searcher, search.meaning(), all, until)
            : best(searcher, search, until);
    List<ScoreDoc> ordered = ordered(searcher, search, best);
    @Nullable String suggestion = suggestion(searcher, search, all.total());
    return new Findings(
        all.total(), hits(searcher, search, part(ordered, asked)), facets, suggestion, false);
  }

  /** The best by score alone. */
  static TopDocs best(FacetedSearcher searcher, Search search, int number) throws IOException {
    Query ranked = Selection.of(search.ranked(), search.asked().filters());
    return searcher.search(ranked, new TopScoreDocCollectorManager(number, 1));
  }

  /** The best of what matches. */
  private static TopDocs best(
      FacetedSearcher searcher, Meaning meaning, Matching matching, int number) throws IOException {
    Query ranked =
        new BooleanQuery.Builder()
            .add(new FoundBefore(matching), Occur.FILTER)
            .add(meaning.score(), Occur.SHOULD)
            .build();
    return searcher.search(ranked, new TopScoreDocCollectorManager(number, 1));
  }

  /** Understands a question. Where too few items have enough of its words, fewer will do. */
  Search search(FacetedSearcher searcher, FindQuery asked) throws IOException {
    Meaning meaning = meaning(searcher, asked.text());
    List<ScoreDoc> first = first(searcher, asked);
    if (meaning.question().isEmpty()) {
      var none = new MatchNoDocsQuery();
      Query only = withFirst(none, asked, first);
      return new Search(asked, meaning, none, only, only, all(searcher, only, asked), first);
    }
    int required = meaning.required();
    Query counted = withFirst(meaning.matches(required), asked, first);
    Matching all = all(searcher, counted, asked);
    while (required > 1 && all.total() < ENOUGH) {
      required--;
      counted = withFirst(meaning.matches(required), asked, first);
      all = all(searcher, counted, asked);
    }
    Query matching = meaning.query(required);
    Query ranked = withFirst(matching, asked, first);
    return new Search(asked, meaning, matching, ranked, counted, all, first);
  }

  private static Matching all(FacetedSearcher searcher, Query counted, FindQuery asked)
      throws IOException {
    return Matching.of(searcher, Selection.of(counted, asked.filters()));
  }

  private Meaning meaning(FacetedSearcher searcher, String text) throws IOException {
    var ways = new Ways(dutch, synonymGroups(), searcher.getIndexReader(), ranking);
    return new Meaning(new Question(text, dutch), ways);
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

  private List<Findings.Hit> hits(FacetedSearcher searcher, Search search, List<ScoreDoc> page)
      throws IOException {
    var excerpts = new Excerpts(searcher, dutch, search.meaning());
    StoredFields fields = searcher.storedFields();
    var hits = new ArrayList<Findings.Hit>();
    for (ScoreDoc found : page) {
      Document stored = fields.document(found.doc);
      hits.add(Hits.hit(stored, found.score, excerpts.of(found.doc, stored)));
    }
    return hits;
  }

  /** What was typed with other words that find more, or null. */
  private @Nullable String suggestion(FacetedSearcher searcher, Search search, long total)
      throws IOException {
    var spelling = new Spelling(searcher.getIndexReader());
    var vocabulary = new Vocabulary(searcher.getIndexReader(), dutch);
    var better = new StringBuilder(search.meaning().question().text());
    boolean changed = false;
    long atLeast = total + 1;
    for (Meant meant : search.meaning().words().reversed()) {
      var token = meant.sought().word();
      String other = spelling(meant);
      if (other != null) {
        // What was found may have been found by the other words.
        atLeast = 1;
      } else if (total <= FEW && !vocabulary.isUnknown(token.forms())) {
        List<SuggestWord> others = spelling.morePopular(token.forms().exact());
        other = others.isEmpty() ? null : others.getFirst().string;
      }
      if (other != null) {
        better.replace(token.start(), token.end(), other);
        changed = true;
      }
    }
    return changed && finds(searcher, search.asked(), better.toString(), atLeast)
        ? better.toString()
        : null;
  }

  /** The nearest spelling that was looked for in place of a word that is nowhere. */
  private static @Nullable String spelling(Meant meant) {
    for (Way way : meant.ways()) {
      if (way.form() == Explanation.Form.SPELLING) {
        return way.word();
      }
    }
    return null;
  }

  private boolean finds(FacetedSearcher searcher, FindQuery asked, String better, long atLeast)
      throws IOException {
    Meaning other = meaning(searcher, better);
    Query query = Selection.of(other.query(other.required()), asked.filters());
    return searcher.hasAtLeast((int) atLeast, query);
  }
}
