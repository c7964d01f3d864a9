package nl.vrijplaats.catalogue;

import java.util.List;
import nl.vrijplaats.catalogue.DutchWords.Token;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a text in order, each followed by its stem at the same position. */
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
  private boolean stemNext;

  WordStream(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  @Override
  public void reset() {
    next = 0;
    stemNext = false;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (next == tokens.size()) {
      return false;
    }
    Token token = tokens.get(next);
    offset.setOffset(token.start(), token.end());
    if (stemNext) {
      term.append(token.forms().stem());
      position.setPositionIncrement(0);
      stemNext = false;
      next++;
    } else {
      term.append(token.forms().exact());
      position.setPositionIncrement(startsParagraph() ? PARAGRAPH_GAP : 1);
      // Words that are in every text are found by phrase only.
      stemNext = !token.forms().common();
      next += stemNext ? 0 : 1;
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
