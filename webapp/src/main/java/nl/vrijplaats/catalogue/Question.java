package nl.vrijplaats.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.catalogue.DutchWords.Forms;
import nl.vrijplaats.catalogue.DutchWords.Token;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed, understood. There is no syntax that can be wrong: quotes make a phrase,
 * everything else is words.
 */
final class Question {

  private static final int LONGEST_TEXT = 2_000;
  private static final int MOST_WORDS = 24;
  private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";

  /** What the word as typed adds to what its stem counts for. */
  private static final float EXACT_BOOST = 0.6f;

  /** What the parts of a compound count for where they stand near each other. */
  private static final float PARTS_BOOST = 0.3f;

  /** How far apart they may be moved; turned round with one word between takes three. */
  private static final int NEAR_PARTS = 4;

  /** How many words may stand between two that count as near. */
  private static final int NEAR = 3;

  private final Map<String, Token> words = new LinkedHashMap<>();
  private final List<List<Token>> phrases = new ArrayList<>();
  private final boolean onlyStopWords;

  Question(String typed, DutchWords dutch) {
    String text = typed.length() > LONGEST_TEXT ? typed.substring(0, LONGEST_TEXT) : typed;
    boolean anything = false;
    int start = 0;
    boolean quoted = false;
    while (start <= text.length()) {
      int quote = nextQuote(text, start);
      int end = quote < 0 ? text.length() : quote;
      List<Token> part = part(text, start, end, dutch);
      anything |= !part.isEmpty();
      boolean closed = quoted && quote >= 0;
      if (closed && part.size() > 1 && part.size() <= MOST_WORDS) {
        phrases.add(part);
      } else {
        part.forEach(this::addWord);
      }
      if (quote < 0) {
        break;
      }
      quoted = !quoted;
      start = quote + 1;
    }
    onlyStopWords = anything && words.isEmpty() && phrases.isEmpty();
  }

  private static int nextQuote(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (QUOTES.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** The words between two places, with their places in the whole text. */
  private static List<Token> part(String text, int start, int end, DutchWords dutch) {
    return dutch.tokens(text.substring(start, end)).stream()
        .map(token -> new Token(token.forms(), token.start() + start, token.end() + start))
        .toList();
  }

  private void addWord(Token token) {
    if (!token.forms().common() && words.size() < MOST_WORDS) {
      words.putIfAbsent(token.forms().exact(), token);
    }
  }

  /** Whether there is nothing to look for. */
  boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty();
  }

  /** Whether there were words, all of them too common to look for. */
  boolean onlyStopWords() {
    return onlyStopWords;
  }

  /** The words outside quotes that are looked for. */
  List<Token> words() {
    return List.copyOf(words.values());
  }

  /** Number of words an item must have to be a match: two of every three, and both of two. */
  int required() {
    int count = words.size();
    return count <= 2 ? count : Math.max(2, count * 2 / 3);
  }

  /**
   * What matches, best first.
   *
   * @param atLeast how many of the words must be there; phrases always must
   */
  Query query(int atLeast) {
    var all = new BooleanQuery.Builder();
    if (!words.isEmpty()) {
      var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(Math.max(1, atLeast));
      words.values().forEach(word -> some.add(word(word.forms()), Occur.SHOULD));
      all.add(some.build(), Occur.MUST);
    }
    for (List<Token> phrase : phrases) {
      all.add(inTitleOrText(exactly(phrase)), Occur.MUST);
      for (Token token : phrase) {
        if (!token.forms().common()) {
          all.add(word(token.forms()), Occur.SHOULD);
        }
      }
    }
    return all.build();
  }

  private static Query word(Forms forms) {
    var exact = new TermQuery(new Term(Documents.WEIGHED, forms.exact()));
    var word =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Documents.WEIGHED, forms.stem())), Occur.SHOULD)
            .add(new BoostQuery(exact, EXACT_BOOST), Occur.SHOULD);
    if (forms.parts().size() > 1) {
      // Opvang van kinderen, for who looks for kinderopvang.
      Query parts = inTitleOrText(field -> phrase(field, forms.parts(), NEAR_PARTS));
      word.add(new BoostQuery(parts, PARTS_BOOST), Occur.SHOULD);
    }
    return word.build();
  }

  /** What makes one match better than another: words that were typed together stand together. */
  Query nearness() {
    var pairs = new BooleanQuery.Builder();
    List<Token> order = words();
    for (int i = 1; i < order.size(); i++) {
      var near = List.of(order.get(i - 1).forms().stem(), order.get(i).forms().stem());
      pairs.add(inTitleOrText(field -> phrase(field, near, NEAR)), Occur.SHOULD);
    }
    return pairs.build();
  }

  /** What to mark in an excerpt. */
  Query marks() {
    var marks = new BooleanQuery.Builder();
    for (Token word : words.values()) {
      marks.add(new TermQuery(new Term(Documents.TEXT, word.forms().stem())), Occur.SHOULD);
      if (word.forms().parts().size() > 1) {
        Query parts = phrase(Documents.TEXT, word.forms().parts(), NEAR_PARTS);
        marks.add(parts, Occur.SHOULD);
      }
    }
    phrases.forEach(phrase -> marks.add(exactly(phrase).apply(Documents.TEXT), Occur.SHOULD));
    return marks.build();
  }

  private interface InField {
    Query apply(String field);
  }

  private static InField exactly(List<Token> phrase) {
    List<String> terms = phrase.stream().map(token -> token.forms().exact()).toList();
    return field -> phrase(field, terms, 0);
  }

  private static Query phrase(String field, List<String> terms, int slop) {
    return new PhraseQuery(slop, field, terms.toArray(String[]::new));
  }

  private static Query inTitleOrText(InField query) {
    return new BooleanQuery.Builder()
        .add(query.apply(Documents.TITLE), Occur.SHOULD)
        .add(query.apply(Documents.TEXT), Occur.SHOULD)
        .build();
  }
}
