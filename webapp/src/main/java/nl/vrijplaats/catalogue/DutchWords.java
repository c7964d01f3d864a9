package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Takes Dutch text apart: words, without accents and capitals, each with its stem. What is indexed
 * and what is searched for go through the same methods, so that they meet. Safe for use by many
 * threads.
 */
final class DutchWords {

  /** Changes when the same text would give other terms, so that older indexes are rebuilt. */
  static final String VERSION = "3";

  /** What stands before a stem in the index, so that it is never taken for a whole word. */
  private static final String STEM_MARK = "~";

  /** Beyond this many words the rare ones are worked out again each time. */
  private static final int KEPT_WORDS = 200_000;

  private static final Pattern DOTTED = Pattern.compile("\\p{L}(\\.\\p{L})+");

  private static final CharArraySet STOP_WORDS = DutchAnalyzer.getDefaultStopSet();

  /**
   * A word of a text.
   *
   * @param start where it begins in that text
   * @param end where it ends, exclusive
   */
  record Token(Forms forms, int start, int end) {}

  /**
   * Where a word stands in a text.
   *
   * @param start where it begins
   * @param end where it ends, exclusive
   */
  record Place(int start, int end) {}

  /**
   * A word as it is searched for.
   *
   * @param exact the word, folded
   * @param stem its stem with a mark before it
   * @param parts the stems of the words it is made of, with a mark before each; empty where it is
   *     no compound
   * @param common whether it is too common to tell texts apart
   */
  record Forms(String exact, String stem, List<String> parts, boolean common) {}

  private final DutchLexicon lexicon;
  private final Map<String, Forms> known = new ConcurrentHashMap<>();
  private final AtomicInteger room = new AtomicInteger(KEPT_WORDS);

  DutchWords() {
    this(new DutchLexicon());
  }

  DutchWords(DutchLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether a term of the index is the stem of words, and not a word itself. */
  static boolean isStem(String term) {
    return term.startsWith(STEM_MARK);
  }

  /** The words of a text, in order. */
  List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>(text.length() / 6 + 1);
    split(
        text,
        (written, start, end) -> {
          Forms forms = forms(written);
          if (!forms.exact().isEmpty()) {
            tokens.add(new Token(forms, start, end));
          }
        });
    return tokens;
  }

  /** Where the same words stand. Costs less, as what they are is not looked up. */
  List<Place> places(String text) {
    var places = new ArrayList<Place>();
    split(
        text,
        (written, start, end) -> {
          if (hasPlainSign(written) || !forms(written).exact().isEmpty()) {
            places.add(new Place(start, end));
          }
        });
    return places;
  }

  /** Whether something is left of it, whatever is folded. */
  private static boolean hasPlainSign(String written) {
    char first = written.charAt(0);
    return first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z';
  }

  private interface Words {
    void add(String written, int start, int end);
  }

  private static void split(String text, Words words) {
    try (var tokenizer = new StandardTokenizer()) {
      var term = tokenizer.getAttribute(CharTermAttribute.class);
      var offset = tokenizer.getAttribute(OffsetAttribute.class);
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        split(term.toString(), offset.startOffset(), words);
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read from a text in memory", e);
    }
  }

  /**
   * Takes up what the tokenizer holds for a word, but splits it at the signs that it leaves inside
   * words: "thema:zorg" is two words in Dutch. Numbers stay whole, and "v.v.t" becomes "vvt".
   */
  private static void split(String written, int start, Words words) {
    int end = start + written.length();
    if (!hasSignInside(written) || Character.isDigit(written.charAt(0))) {
      words.add(written, start, end);
    } else if (DOTTED.matcher(written).matches()) {
      words.add(written.replace(".", ""), start, end);
    } else {
      int from = 0;
      for (int i = 0; i <= written.length(); i++) {
        if (i == written.length() || isSign(written.charAt(i))) {
          if (i > from) {
            words.add(written.substring(from, i), start + from, start + i);
          }
          from = i + 1;
        }
      }
    }
  }

  private static boolean hasSignInside(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (isSign(written.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSign(char c) {
    return c == '.' || c == ':' || c == '_';
  }

  /** The forms of one word as written. */
  Forms forms(String written) {
    Forms kept = known.get(written);
    if (kept != null) {
      return kept;
    }
    Forms forms = workOut(written);
    // Counted here: a map that many threads fill adds up its size each time it is asked.
    if (room.get() > 0 && room.getAndDecrement() > 0) {
      known.put(written, forms);
    }
    return forms;
  }

  private Forms workOut(String written) {
    String exact = ICUFoldingFilter.NORMALIZER.normalize(written).strip();
    String stem = STEM_MARK + lexicon.stem(exact);
    List<String> parts =
        lexicon.parts(exact).stream()
            .map(part -> STEM_MARK + lexicon.stem(part))
            .distinct()
            .filter(part -> !part.equals(stem))
            .toList();
    return new Forms(exact, stem, parts, STOP_WORDS.contains(exact));
  }
}
