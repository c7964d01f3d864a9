package nl.vrijplaats.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.catalogue.DutchWords.Token;

/**
 * What somebody typed, taken apart. There is no syntax that can be wrong: quotes make a phrase, a
 * minus leaves out, OF or OR between two asks for either, a star ends the beginning of a word, and
 * everything else is words.
 */
final class Question {

  private static final int LONGEST_TEXT = 2_000;
  private static final int MOST_WORDS = 24;
  private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";
  private static final String MINUSES = "-\u2212\u2013";
  private static final Set<String> EITHER = Set.of("OF", "OR");
  private static final char STAR = '*';

  /** Shorter ones begin too many words to mean something. */
  private static final int SHORTEST_BEGINNING = 2;

  /** How something is to be there. */
  enum As {
    WORD,
    /** As the beginning of a word. */
    BEGINNING,
    /** Exactly so. */
    PHRASE
  }

  /** A word, the beginning of one, or a phrase in quotes. */
  record Sought(String typed, List<Token> tokens, As as) {
    /** Whether it must stand exactly so. */
    boolean quoted() {
      return as == As.PHRASE;
    }

    /** The only token of a word. */
    Token word() {
      return tokens.getFirst();
    }
  }

  /** Of these, one is enough. */
  record Clause(List<Sought> either) {
    /** Whether it must be there, whatever else is: a phrase in quotes. */
    boolean isStrict() {
      return either.stream().anyMatch(Sought::quoted);
    }
  }

  private final String text;
  private final DutchWords dutch;
  private final List<Clause> clauses;
  private final List<Sought> excluded = new ArrayList<>();
  private boolean anything;

  Question(String typed, DutchWords dutch) {
    this.text = typed.length() > LONGEST_TEXT ? typed.substring(0, LONGEST_TEXT) : typed;
    this.dutch = dutch;
    var read = new ArrayList<Clause>();
    read(read);
    if (read.isEmpty() && !excluded.isEmpty()) {
      // Nothing but what is to be left out: somebody wrote a dash, and looks for that.
      excluded.forEach(sought -> read.add(new Clause(List.of(sought))));
      excluded.clear();
    }
    this.clauses = distinct(read);
  }

  private void read(List<Clause> to) {
    boolean either = false;
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      boolean minus = isMinus(at);
      int start = minus ? at + 1 : at;
      int close = closingQuote(start);
      int end = close > 0 ? close + 1 : wordEnd(start);
      List<Sought> found = close > 0 ? phrase(start + 1, close) : words(start, end);
      if (close < 0 && EITHER.contains(text.substring(start, end)) && !minus) {
        either = true;
      } else if (minus) {
        excluded.addAll(found);
      } else if (!found.isEmpty()) {
        add(to, found, either);
        either = false;
      }
      at = end;
    }
  }

  /** Adds what was found; after OF the first of it is another choice for what was there last. */
  private static void add(List<Clause> to, List<Sought> found, boolean either) {
    int from = 0;
    if (either && !to.isEmpty()) {
      var choices = new ArrayList<>(to.removeLast().either());
      choices.add(found.getFirst());
      to.add(new Clause(List.copyOf(choices)));
      from = 1;
    }
    found.subList(from, found.size()).forEach(sought -> to.add(new Clause(List.of(sought))));
  }

  /** Whether a minus stands there that begins a word or phrase. */
  private boolean isMinus(int at) {
    if (MINUSES.indexOf(text.charAt(at)) < 0 || at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    return Character.isLetterOrDigit(next) || closingQuote(at + 1) > 0;
  }

  /** The quote that closes the one that stands there; -1 where none stands there, or none does. */
  private int closingQuote(int at) {
    return isQuote(at) ? nextQuote(at + 1) : -1;
  }

  private boolean isQuote(int at) {
    return at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0;
  }

  private int nextQuote(int from) {
    for (int i = from; i < text.length(); i++) {
      if (isQuote(i)) {
        return i;
      }
    }
    return -1;
  }

  private int wordEnd(int start) {
    int end = start + 1;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && closingQuote(end) < 0) {
      end++;
    }
    return end;
  }

  private List<Sought> phrase(int start, int end) {
    List<Token> tokens = tokens(start, end);
    boolean tooCommon = tokens.size() == 1 && tokens.getFirst().forms().common();
    return tokens.isEmpty() || tooCommon || tokens.size() > MOST_WORDS
        ? tokens.stream().flatMap(token -> word(token).stream()).toList()
        : List.of(new Sought(text.substring(start, end).strip(), tokens, As.PHRASE));
  }

  private List<Sought> words(int start, int end) {
    return tokens(start, end).stream().flatMap(token -> word(token).stream()).toList();
  }

  private Optional<Sought> word(Token token) {
    boolean beginning = isBeginning(token);
    return token.forms().common() && !beginning
        ? Optional.empty()
        : Optional.of(
            new Sought(
                text.substring(token.start(), beginning ? token.end() + 1 : token.end()),
                List.of(token),
                beginning ? As.BEGINNING : As.WORD));
  }

  private boolean isBeginning(Token token) {
    return token.end() < text.length()
        && text.charAt(token.end()) == STAR
        && token.end() - token.start() >= SHORTEST_BEGINNING;
  }

  /** The words between two places, with their places in the whole text. */
  private List<Token> tokens(int start, int end) {
    List<Token> tokens =
        dutch.tokens(text.substring(start, end)).stream()
            .map(token -> new Token(token.forms(), token.start() + start, token.end() + start))
            .toList();
    anything |= !tokens.isEmpty();
    return tokens;
  }

  /** Each once, in order, and not more than anybody means. */
  private static List<Clause> distinct(List<Clause> read) {
    var distinct = new LinkedHashMap<List<String>, Clause>();
    int number = 0;
    for (Clause clause : read) {
      var either = clause.either().stream().limit(MOST_WORDS - number).toList();
      var key = either.stream().map(each -> each.as() + " " + exacts(each)).toList();
      if (!either.isEmpty() && distinct.putIfAbsent(key, new Clause(either)) == null) {
        number += either.size();
      }
    }
    return List.copyOf(distinct.values());
  }

  private static List<String> exacts(Sought sought) {
    return sought.tokens().stream().map(token -> token.forms().exact()).toList();
  }

  /** What was typed, cut off where it is longer than anybody needs. */
  String text() {
    return text;
  }

  /** What is looked for, in order. */
  List<Clause> clauses() {
    return clauses;
  }

  /** What must not be there. */
  List<Sought> excluded() {
    return excluded.subList(0, Math.min(excluded.size(), MOST_WORDS));
  }

  /** The words outside quotes that are looked for. */
  List<Token> words() {
    return clauses.stream()
        .flatMap(clause -> clause.either().stream())
        .filter(sought -> !sought.quoted())
        .map(Sought::word)
        .toList();
  }

  /** Whether there is nothing to look for. */
  boolean isEmpty() {
    return clauses.isEmpty();
  }

  /** Whether there were words, all of them too common to look for. */
  boolean onlyStopWords() {
    return anything && clauses.isEmpty();
  }
}
