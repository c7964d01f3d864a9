package nl.vrijplaats.catalogue;

import java.util.ArrayList;
import java.util.List;
import nl.vrijplaats.catalogue.DutchWords.Forms;
import nl.vrijplaats.catalogue.DutchWords.Token;

/**
 * How words that are in every text are found in a phrase. To go through all places of "de" for "de
 * zorg" would cost as much as to read every text; so its places are kept apart by the word that
 * follows or goes before, in as many shares as are worth it. The other word of the phrase says
 * which share to look in, and that it really stands there. Two common words are one term.
 */
final class CommonWords {

  /** With these, most texts are in a few shares only; with more, the index gets slow to make. */
  private static final int SHARES = 128;

  private static final char FIRST_SHARE = '\u4e00';

  /** Before the term, so that it is never taken for a word or one that is spelled nearly so. */
  private static final String FOLLOWED = ">";

  private static final String PRECEDED = "<";

  private CommonWords() {}

  /** The term of a common word that is followed by another word. */
  static String followed(Forms common, Forms by) {
    return FOLLOWED + (by.common() ? by.exact() : share(by)) + common.exact();
  }

  /** The term of a common word that one which is not common goes before. */
  static String preceded(Forms common, Forms by) {
    return PRECEDED + share(by) + common.exact();
  }

  private static String share(Forms neighbour) {
    int hash = neighbour.exact().hashCode();
    return Character.toString(FIRST_SHARE + Math.floorMod(hash ^ hash >>> 16, SHARES));
  }

  /** The terms, at one place after the other, by which a phrase is found exactly so. */
  static List<String> terms(List<Token> phrase) {
    var terms = new ArrayList<String>();
    for (int i = 0; i < phrase.size(); i++) {
      Forms forms = phrase.get(i).forms();
      if (!forms.common() || phrase.size() == 1) {
        terms.add(forms.exact());
      } else if (i + 1 < phrase.size()) {
        terms.add(followed(forms, phrase.get(i + 1).forms()));
      } else if (!phrase.get(i - 1).forms().common()) {
        terms.add(preceded(forms, phrase.get(i - 1).forms()));
      }
      // Else the term before says already that this word follows.
    }
    return terms;
  }
}
