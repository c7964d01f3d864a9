package nl.vrijplaats.rendering;

import java.io.Writer;

/** The page as far as it is written. */
final class PageWriter extends Writer {

  private final StringBuilder page;

  PageWriter(int usualLength) {
    this.page = new StringBuilder(usualLength);
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    page.append(characters, offset, length);
  }

  @Override
  public void write(String text) {
    page.append(text);
  }

  @Override
  public void write(String text, int offset, int length) {
    page.append(text, offset, offset + length);
  }

  @Override
  public void write(int character) {
    page.append((char) character);
  }

  @Override
  public void flush() {
    // Everything is in memory.
  }

  @Override
  public void close() {
    // Everything is in memory.
  }

  /** Whether what is written now would be read as text: not within a tag, and not in the head. */
  boolean isInText() {
    return page.lastIndexOf("<") <= page.lastIndexOf(">")
        && (page.indexOf("<head") < 0 || page.indexOf("<body") >= 0);
  }

  /** Adds something at the end of what is seen. */
  void addAtTheEnd(String html) {
    int end = page.lastIndexOf("</body>");
    page.insert(end < 0 ? page.length() : end, html);
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
