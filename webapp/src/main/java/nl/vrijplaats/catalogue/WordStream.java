package nl.vrijplaats.catalogue;

import java.util.List;
import nl.vrijplaats.catalogue.DutchWords.Token;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a text in order, each followed by its stem and parts at the same position. */
final class WordStream extends TokenStream {

  /** Keeps phrases within a paragraph. */
  private static final int PARAGRAPH_GAP = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final String text;
  private final List<Token> tokens;
  private int next;

  /** What follows at the same position: 0 for the word itself, 1 for its stem, then its parts. */
  private int form;

  WordStream(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  @Override
  public void reset() {
    next = 0;
    form = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (next == tokens.size()) {
      return false;
    }
    Token token = tokens.get(next);
    offset.setOffset(token.start(), token.end());
    DutchWords.Forms forms = token.forms();
    if (form == 0) {
      term.append(forms.exact());
      position.setPositionIncrement(startsParagraph() ? PARAGRAPH_GAP : 1);
    } else {
      term.append(form == 1 ? forms.stem() : forms.parts().get(form - 2));
      position.setPositionIncrement(0);
    }
    form++;
    // Words that are in every text are found by phrase only.
    if (forms.common() || form == forms.parts().size() + 2) {
      form = 0;
      next++;
    }
    return true;
  }

  private boolean startsParagraph() {
    if (next == 0) {
      return false;
    }
    for (int i = tokens.get(next - 1).end(); i < tokens.get(next).start(); i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }
}
