package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Finds words that do occur in place of words that do not, or hardly. */
final class Spelling {

  private static final int SHORTEST_WORD = 4;
  private static final int LONGEST_WORD = 40;

  private final IndexReader reader;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Spelling(IndexReader reader) {
    this.reader = reader;
    checker.setMinQueryLength(SHORTEST_WORD);
    checker.setMaxQueryFrequency(0);
  }

  /** Words that are spelled nearly as one that does not occur, nearest first. */
  List<SuggestWord> nearest(String word, int number) throws IOException {
    return similar(word, number, SuggestMode.SUGGEST_ALWAYS);
  }

  /** Words that are spelled nearly so and occur more often, nearest first. */
  List<SuggestWord> morePopular(String word) throws IOException {
    return similar(word, 1, SuggestMode.SUGGEST_MORE_POPULAR);
  }

  private List<SuggestWord> similar(String word, int number, SuggestMode mode) throws IOException {
    return word.length() > LONGEST_WORD
        ? List.of()
        : List.of(checker.suggestSimilar(new Term(Documents.WRITTEN, word), number, reader, mode));
  }
}
