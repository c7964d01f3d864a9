package nl.vrijplaats.catalogue;

import java.util.ArrayList;
import java.util.List;
import nl.vrijplaats.catalogue.DutchWords.Forms;
import nl.vrijplaats.catalogue.DutchWords.Token;

/**
 * How words that are in every text are found in a phrase: two of them side by side are one term.
 * One beside another word is looked for where that other word is.
 */
final class CommonWords {

  /** Before the term, so that it is never taken for a word or one that is spelled nearly so. */
  private static final String TWO = ">";

  private static final char BETWEEN = ' ';

  private CommonWords() {}

  /** The term of two common words. */
  static String two(Forms one, Forms next) {
    return TWO + one.exact() + BETWEEN + next.exact();
  }

  /** The terms that an item has which has a phrase. */
  static List<String> terms(List<Token> phrase) {
    var terms = new ArrayList<String>();
    for (int i = 0; i < phrase.size(); i++) {
      Forms forms = phrase.get(i).forms();
      if (!forms.common() || phrase.size() == 1) {
        terms.add(forms.exact());
      } else if (i > 0 && phrase.get(i - 1).forms().common()) {
        terms.add(two(phrase.get(i - 1).forms(), forms));
      }
    }
    return terms;
  }
}
