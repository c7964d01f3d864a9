package nl.vrijplaats.rendering;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The page as far as it is written, in UTF-8. */
final class PageWriter extends Writer {

  private byte[] page;
  private int length;

  /** The first half of a character that was written in two. */
  private String half = "";

  PageWriter(int usualLength) {
    this.page = new byte[usualLength];
  }

  @Override
  public void write(char[] characters, int offset, int number) {
    write(new String(characters, offset, number));
  }

  @Override
  public void write(String text, int offset, int number) {
    write(text.substring(offset, offset + number));
  }

  @Override
  public void write(int character) {
    write(String.valueOf((char) character));
  }

  @Override
  public void write(String text) {
    String whole = half.isEmpty() ? text : half + text;
    int end = whole.length();
    if (end > 0 && Character.isHighSurrogate(whole.charAt(end - 1))) {
      end--;
    }
    half = whole.substring(end);
    add(whole.substring(0, end).getBytes(StandardCharsets.UTF_8));
  }

  private void add(byte[] bytes) {
    if (page.length - length < bytes.length) {
      page = Arrays.copyOf(page, Math.max(2 * page.length, length + bytes.length));
    }
    System.arraycopy(bytes, 0, page, length, bytes.length);
    length += bytes.length;
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
    String written = toString();
    return written.lastIndexOf('<') <= written.lastIndexOf('>')
        && (!written.contains("<head") || written.contains("<body"));
  }

  /** Adds something at the end of what is seen. */
  void addAtTheEnd(String html) {
    String written = toString();
    int end = written.lastIndexOf("</body>");
    int at = end < 0 ? written.length() : end;
    length = 0;
    write(written.substring(0, at) + html + written.substring(at));
  }

  /** What is written. */
  Html html() {
    return new Html(Arrays.copyOf(page, length));
  }

  @Override
  public String toString() {
    return new String(page, 0, length, StandardCharsets.UTF_8);
  }
}
