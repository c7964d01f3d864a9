package nl.vrijplaats.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.vrijplaats.catalogue.DutchWords.Forms;
import nl.vrijplaats.catalogue.DutchWords.Token;
import org.apache.lucene.index.Term;

/**
 * How words that are in every text are found in a phrase: two of them make one term, and so does
 * one of the most common with the word after it. Beside other words they are looked for where those
 * are.
 */
final class CommonWords {

  /** Every third word of a text is one of these; terms for all common words would cost more. */
  private static final Set<String> MOST_COMMON =
      Set.of(
          "de", "van", "het", "een", "en", "in", "is", "te", "op", "dat", "met", "voor", "die",
          "zijn", "aan", "niet", "om", "er");

  private CommonWords() {}

  /** Whether the word and the next make one term. */
  static boolean makeTerm(Forms word, Forms next) {
    return word.common() && (next.common() || MOST_COMMON.contains(word.exact()));
  }

  /** The terms that an item has which has a phrase. */
  static List<Term> terms(List<Token> phrase) {
    var terms = new ArrayList<Term>();
    for (int i = 0; i < phrase.size(); i++) {
      Forms forms = phrase.get(i).forms();
      if (i > 0 && makeTerm(phrase.get(i - 1).forms(), forms)) {
        terms.add(WordPairs.term(phrase.get(i - 1).forms(), forms));
      } else if (!forms.common() || phrase.size() == 1) {
        terms.add(new Term(Documents.WRITTEN, forms.exact()));
      }
    }
    return terms;
  }

  /** Whether an item that has the terms of a phrase is sure to have the phrase. */
  static boolean termsSayAll(List<Token> phrase) {
    return phrase.size() == 1
        || phrase.size() == 2 && makeTerm(phrase.getFirst().forms(), phrase.getLast().forms());
  }
}
