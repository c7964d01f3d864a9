package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.List;
import nl.vrijplaats.catalogue.DutchWords.Token;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;

/** Proposes words that do occur in place of words that nearly do not. */
final class Spelling {

  /** Where a question finds no more than this, one word for another is looked for. */
  static final int FEW = 2;

  private static final int LONGEST_WORD = 40;

  private Spelling() {}

  /** The text with its doubtful words replaced; null where there is nothing better. */
  static @Nullable String better(IndexReader reader, String typed, List<Token> words, long found)
      throws IOException {
    var checker = new DirectSpellChecker();
    checker.setMinQueryLength(4);
    checker.setMaxQueryFrequency(0);
    var text = new StringBuilder(typed);
    boolean changed = false;
    for (Token word : words.reversed()) {
      @Nullable String other = other(checker, reader, word, found);
      if (other != null) {
        text.replace(word.start(), word.end(), other);
        changed = true;
      }
    }
    return changed ? text.toString() : null;
  }

  private static @Nullable String other(
      DirectSpellChecker checker, IndexReader reader, Token word, long found) throws IOException {
    String exact = word.forms().exact();
    boolean unknown = reader.docFreq(new Term(Documents.WEIGHED, word.forms().stem())) == 0;
    if (exact.length() > LONGEST_WORD || (!unknown && found > FEW)) {
      return null;
    }
    SuggestWord[] others =
        checker.suggestSimilar(
            new Term(Documents.WEIGHED, exact),
            1,
            reader,
            unknown ? SuggestMode.SUGGEST_ALWAYS : SuggestMode.SUGGEST_MORE_POPULAR);
    return others.length == 0 ? null : others[0].string;
  }
}
