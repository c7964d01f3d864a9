package nl.vrijplaats.catalogue;

import java.util.List;
import nl.vrijplaats.catalogue.DutchWords.Token;
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

  /** What finds it in a title. */
  Query inTitle();

  /** What marks it in an excerpt. */
  Query mark();

  /** A word, found by one term: its stem, or the word itself. */
  record Word(Form form, String word, String term, float boost) implements Way {
    @Override
    public Query query() {
      return boosted(new TermQuery(new Term(field(), term)), boost);
    }

    private String field() {
      return DutchWords.isStem(term) ? Documents.WEIGHED : Documents.PHRASES;
    }

    @Override
    public Query inTitle() {
      return new TermQuery(new Term(Documents.TITLE, term));
    }

    @Override
    public Query mark() {
      return new TermQuery(new Term(Documents.TEXT, term));
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
      return new BooleanQuery.Builder()
          .add(matches(), Occur.FILTER)
          .add(anyStem(Documents.WEIGHED), Occur.SHOULD)
          .build();
    }

    @Override
    public Query matches() {
      return new PrefixQuery(new Term(Documents.PHRASES, begins));
    }

    @Override
    public Query inTitle() {
      return new PrefixQuery(new Term(Documents.TITLE, begins));
    }

    @Override
    public Query mark() {
      return anyStem(Documents.TEXT);
    }

    private Query anyStem(String field) {
      var any = new BooleanQuery.Builder();
      stems.forEach(stem -> any.add(new TermQuery(new Term(field, stem)), Occur.SHOULD));
      return any.build();
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
          new BooleanQuery.Builder().add(inTitle(), Occur.SHOULD).add(mark(), Occur.SHOULD).build(),
          boost);
    }

    @Override
    public Query inTitle() {
      return phrase(Documents.TITLE, stems, slop);
    }

    @Override
    public Query mark() {
      return phrase(Documents.TEXT, stems, slop);
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
      return phrase(Documents.PHRASES, CommonWords.terms(sought.tokens()), 0);
    }

    @Override
    public Query inTitle() {
      return phrase(Documents.TITLE, CommonWords.terms(sought.tokens()), 0);
    }

    /** Its words at the same distance, in any form: only their places in the text are known. */
    @Override
    public Query mark() {
      var phrase = new PhraseQuery.Builder();
      int place = 0;
      for (Token token : sought.tokens()) {
        if (!token.forms().common()) {
          phrase.add(new Term(Documents.TEXT, token.forms().stem()), place);
        }
        place++;
      }
      return phrase.build();
    }
  }

  private static Query boosted(Query query, float boost) {
    return boost == 1 ? query : new BoostQuery(query, boost);
  }

  private static Query phrase(String field, List<String> terms, int slop) {
    return terms.size() == 1
        ? new TermQuery(new Term(field, terms.getFirst()))
        : new PhraseQuery(slop, field, terms.toArray(String[]::new));
  }
}
