package nl.vrijplaats.catalogue;

import java.util.List;
import nl.vrijplaats.catalogue.DutchWords.Forms;
import nl.vrijplaats.catalogue.DutchWords.Token;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of a text in order; at each place the word as it is written, its stem and its parts.
 */
final class WordStream extends TokenStream {

  /** Keeps phrases within a paragraph, and the title apart from the text. */
  private static final int PARAGRAPH_GAP = 100;

  /** The forms before the parts: the word and its stem. */
  private static final int FIRST_PART = 2;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final String text;
  private final List<Token> tokens;
  private int next;

  /** The place in the text at which the paragraph ends. */
  private int paragraphEnd;

  /** How far the next term stands from the last that was given. */
  private int step;

  /** What comes next at this place. */
  private int form;

  WordStream(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  @Override
  public void reset() {
    next = 0;
    paragraphEnd = -1;
    step = 0;
    form = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    for (; next < tokens.size(); next++) {
      Token token = tokens.get(next);
      if (form == 0) {
        step += arrive(token);
      }
      while (form < last(token.forms())) {
        if (append(token.forms(), form++)) {
          position.setPositionIncrement(step);
          step = 0;
          return true;
        }
      }
      form = 0;
    }
    return false;
  }

  private int last(Forms forms) {
    return FIRST_PART + forms.parts().size();
  }

  /** How far a word stands from the one before. */
  private int arrive(Token token) {
    if (token.start() <= paragraphEnd) {
      return 1;
    }
    int end = text.indexOf('\n', token.start());
    paragraphEnd = end < 0 ? text.length() : end;
    return PARAGRAPH_GAP;
  }

  /** Appends what stands there as that form; false where nothing does. */
  private boolean append(Forms forms, int asForm) {
    if (asForm == 0) {
      return append(forms.exact());
    }
    return !forms.common()
        && append(asForm == 1 ? forms.stem() : forms.parts().get(asForm - FIRST_PART));
  }

  private boolean append(String what) {
    term.append(what);
    return true;
  }
}
