package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.vrijplaats.catalogue.DutchWords.Token;
import nl.vrijplaats.catalogue.Explanation.Form;
import nl.vrijplaats.catalogue.Question.As;
import nl.vrijplaats.catalogue.Question.Sought;
import nl.vrijplaats.catalogue.Ways.Meant;
import nl.vrijplaats.catalogue.Ways.MeantClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/** What a question comes to in one index: the queries that find, order and mark. */
final class Meaning {

  private final Question question;
  private final Ways ways;
  private final List<MeantClause> clauses;

  Meaning(Question question, Ways ways) throws IOException {
    this.question = question;
    this.ways = ways;
    this.clauses = ways.of(question);
  }

  Question question() {
    return question;
  }

  List<MeantClause> clauses() {
    return clauses;
  }

  /** Number of words an item must have to be a match: two of every three, and both of two. */
  int required() {
    int count = (int) clauses.stream().filter(clause -> !clause.strict()).count();
    return count <= 2 ? count : Math.max(2, count * 2 / 3);
  }

  /**
   * What matches, best first.
   *
   * @param atLeast how many of the words must be there; phrases always must
   */
  Query query(int atLeast) {
    return query(atLeast, Meaning::query);
  }

  /** The same in any order: every item with a word as typed has its stem, so that is enough. */
  Query matches(int atLeast) {
    return query(atLeast, Meaning::matches);
  }

  private Query query(int atLeast, Function<MeantClause, Query> ofClause) {
    var all = new BooleanQuery.Builder();
    var words = new BooleanQuery.Builder().setMinimumNumberShouldMatch(Math.max(1, atLeast));
    boolean anyWord = false;
    for (MeantClause clause : clauses) {
      if (clause.strict()) {
        all.add(ofClause.apply(clause), Occur.MUST);
      } else {
        words.add(ofClause.apply(clause), Occur.SHOULD);
        anyWord = true;
      }
    }
    if (anyWord) {
      all.add(words.build(), Occur.MUST);
    }
    question.excluded().forEach(sought -> all.add(excluded(sought), Occur.MUST_NOT));
    return all.build();
  }

  Query excluded(Sought sought) {
    return ways.excluded(sought).matches();
  }

  static Query query(MeantClause clause) {
    return eitherOf(clause.either().stream().map(Meaning::query).toList());
  }

  /** Who asks for either does not want both more than one. */
  private static Query eitherOf(List<Query> either) {
    return either.size() == 1 ? either.getFirst() : new DisjunctionMaxQuery(either, 0);
  }

  private static Query matches(MeantClause clause) {
    var either = new BooleanQuery.Builder();
    for (Meant meant : clause.either()) {
      for (Way way : meant.ways()) {
        if (way instanceof Way.Near) {
          either.add(unlessFound(way, meant.ways().getFirst()), Occur.SHOULD);
        } else if (way.form() != Form.EXACT || meant.sought().quoted()) {
          either.add(way.matches(), Occur.SHOULD);
        }
      }
    }
    return either.build();
  }

  /** Items with the word itself need not be looked at for its parts: a common one is in many. */
  private static Query unlessFound(Way way, Way before) {
    return new BooleanQuery.Builder()
        .add(way.matches(), Occur.MUST)
        .add(before.matches(), Occur.MUST_NOT)
        .build();
  }

  static Query query(Meant meant) {
    if (meant.sought().quoted()) {
      return phrase(meant);
    }
    var any = new BooleanQuery.Builder();
    meant.ways().forEach(way -> any.add(way.query(), Occur.SHOULD));
    return any.build();
  }

  /** A phrase must stand there; its words are weighed as they would be without quotes. */
  private static Query phrase(Meant meant) {
    var phrase = new BooleanQuery.Builder();
    meant.ways().forEach(way -> phrase.add(way.query(), Occur.FILTER));
    phrase.add(wordsOf(meant), Occur.SHOULD);
    return phrase.build();
  }

  private static Query wordsOf(Meant phrase) {
    var words = new BooleanQuery.Builder();
    for (Token token : phrase.sought().tokens()) {
      if (!token.forms().common()) {
        words.add(new Way.Word(Form.STEM, "", token.forms().stem(), 1).query(), Occur.SHOULD);
      }
    }
    return words.build();
  }

  /** Whether a phrase was asked for: that costs so much to find that it is found once. */
  boolean hasPhrase() {
    return meant().stream().anyMatch(meant -> meant.sought().quoted());
  }

  /** The score that {@link #query} gives, for what is known to match. */
  Query score() {
    var all = new BooleanQuery.Builder();
    for (MeantClause clause : clauses) {
      List<Query> either = clause.either().stream().map(Meaning::score).toList();
      all.add(eitherOf(either), Occur.SHOULD);
    }
    return all.build();
  }

  private static Query score(Meant meant) {
    return meant.sought().quoted() ? wordsOf(meant) : query(meant);
  }

  /** Words that were typed one after the other; each two may stand together in an item as well. */
  List<List<String>> together() {
    var together = new ArrayList<List<String>>();
    for (int i = 1; i < clauses.size(); i++) {
      for (String one : stems(clauses.get(i - 1))) {
        for (String next : stems(clauses.get(i))) {
          if (!one.equals(next)) {
            together.add(List.of(one, next));
          }
        }
      }
    }
    return together;
  }

  private static List<String> stems(MeantClause clause) {
    return clause.either().stream()
        .filter(meant -> meant.sought().as() == As.WORD)
        .map(meant -> meant.sought().word().forms().stem())
        .toList();
  }

  /** What is better in the title than anywhere else. */
  Query inTitle(Ranking ranking) {
    var any = new BooleanQuery.Builder();
    for (Meant meant : meant()) {
      for (Way way : meant.ways()) {
        float boost = ranking.title() * way.boost();
        way.inTitle().ifPresent(query -> any.add(new BoostQuery(query, boost), Occur.SHOULD));
      }
    }
    return any.build();
  }

  /** What to mark in an excerpt. */
  List<Sequence> marks() {
    return meant().stream()
        .flatMap(meant -> meant.ways().stream())
        .flatMap(way -> way.marks().stream())
        .distinct()
        .toList();
  }

  /** The words that stand for themselves, in order. */
  List<Meant> words() {
    return meant().stream().filter(meant -> meant.sought().as() == As.WORD).toList();
  }

  private List<Meant> meant() {
    return clauses.stream().flatMap(clause -> clause.either().stream()).toList();
  }
}
