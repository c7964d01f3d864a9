package nl.vrijplaats.catalogue;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;

/** The lines of the text of an item; knows where its files begin. Not for use by many threads. */
final class TextLines extends BreakIterator {

  private final CustomSeparatorBreakIterator lines = new CustomSeparatorBreakIterator('\n');
  private int filesFrom;

  /** Where the first file begins; behind the text where it has none. */
  int filesFrom() {
    return filesFrom;
  }

  @Override
  public void setText(String text) {
    int files = text.indexOf(ItemText.PAGE);
    filesFrom = files < 0 ? text.length() : files;
    super.setText(text);
  }

  @Override
  public void setText(CharacterIterator text) {
    lines.setText(text);
  }

  @Override
  public int first() {
    return lines.first();
  }

  @Override
  public int last() {
    return lines.last();
  }

  @Override
  public int next(int number) {
    return lines.next(number);
  }

  @Override
  public int next() {
    return lines.next();
  }

  @Override
  public int previous() {
    return lines.previous();
  }

  @Override
  public int following(int offset) {
    return lines.following(offset);
  }

  @Override
  public int preceding(int offset) {
    return lines.preceding(offset);
  }

  @Override
  public int current() {
    return lines.current();
  }

  @Override
  public CharacterIterator getText() {
    return lines.getText();
  }
}
