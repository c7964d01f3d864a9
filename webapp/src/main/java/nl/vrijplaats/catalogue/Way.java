package nl.vrijplaats.catalogue;

import java.util.List;
import java.util.Optional;
import nl.vrijplaats.catalogue.Explanation.Form;
import nl.vrijplaats.catalogue.Question.Sought;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A way in which the index may hold what was typed. */
sealed interface Way {

  Form form();

  /** As it is shown to people. */
  String word();

  /** What it counts for. */
  float boost();

  /** What finds it, and what it counts for. */
  Query query();

  /** What finds the same, whatever it counts for. */
  default Query matches() {
    return query();
  }

  /** What finds it in a title; empty where a title is no other place than a text. */
  Optional<Query> inTitle();

  /** What is marked in an excerpt. */
  List<Sequence> marks();

  /** A word, found by one term: its stem, or the word itself. */
  record Word(Form form, String word, String term, float boost) implements Way {
    @Override
    public Query query() {
      return boosted(new TermQuery(new Term(field(), term)), boost);
    }

    private String field() {
      return DutchWords.isStem(term) ? Documents.WEIGHED : Documents.WRITTEN;
    }

    @Override
    public Optional<Query> inTitle() {
      return Optional.of(new TermQuery(new Term(Documents.TITLE, term)));
    }

    @Override
    public List<Sequence> marks() {
      return form == Form.EXACT ? List.of() : List.of(Sequence.near(List.of(term), 0));
    }
  }

  /**
   * Any word that begins so.
   *
   * @param stems of the most frequent words that do; the others are found, but count for nothing
   */
  record Beginning(String word, String begins, List<String> stems) implements Way {
    @Override
    public Form form() {
      return Form.BEGINNING;
    }

    @Override
    public float boost() {
      return 1;
    }

    @Override
    public Query query() {
      var query = new BooleanQuery.Builder().add(matches(), Occur.FILTER);
      stems.forEach(
          stem -> query.add(new TermQuery(new Term(Documents.WEIGHED, stem)), Occur.SHOULD));
      return query.build();
    }

    @Override
    public Query matches() {
      return new PrefixQuery(new Term(Documents.WRITTEN, begins));
    }

    @Override
    public Optional<Query> inTitle() {
      return Optional.of(new PrefixQuery(new Term(Documents.TITLE, begins)));
    }

    @Override
    public List<Sequence> marks() {
      return stems.stream().map(stem -> Sequence.near(List.of(stem), 0)).toList();
    }
  }

  /**
   * Stems that stand near each other.
   *
   * @param slop how far apart they may be moved
   */
  record Near(Form form, String word, List<String> stems, int slop, float boost) implements Way {
    @Override
    public Query query() {
      return boosted(
          new InOrder(terms(Documents.WEIGHED, stems), Sequence.near(stems, slop)), boost);
    }

    @Override
    public Optional<Query> inTitle() {
      return Optional.empty();
    }

    @Override
    public List<Sequence> marks() {
      return List.of(Sequence.near(stems, slop));
    }
  }

  /** Words that stand there exactly so, in title or text. */
  record Exactly(Sought sought) implements Way {
    @Override
    public Form form() {
      return Form.EXACT;
    }

    @Override
    public String word() {
      return sought.typed();
    }

    @Override
    public float boost() {
      return 1;
    }

    @Override
    public Query query() {
      List<Term> terms = CommonWords.terms(sought.tokens());
      return CommonWords.termsSayAll(sought.tokens())
          ? new TermQuery(terms.getFirst())
          : new InOrder(terms, Sequence.exactly(sought.tokens()));
    }

    @Override
    public Optional<Query> inTitle() {
      return Optional.of(
          new PhraseQuery(
              Documents.TITLE,
              sought.tokens().stream().map(token -> token.forms().exact()).toArray(String[]::new)));
    }

    @Override
    public List<Sequence> marks() {
      return List.of(Sequence.exactly(sought.tokens()));
    }
  }

  private static Query boosted(Query query, float boost) {
    return boost == 1 ? query : new BoostQuery(query, boost);
  }

  private static List<Term> terms(String field, List<String> terms) {
    return terms.stream().map(term -> new Term(field, term)).toList();
  }
}
