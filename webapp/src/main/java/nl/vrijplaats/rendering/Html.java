package nl.vrijplaats.rendering;

import java.nio.charset.StandardCharsets;

/**
 * HTML as it was rendered, in the form in which it is sent: a page is many times as long as what
 * its item says, and each copy of it in another form costs as much as many a template. Safe for use
 * by many threads, as long as nobody changes the bytes.
 */
public final class Html {

  private final byte[] utf8;

  Html(byte[] utf8) {
    this.utf8 = utf8;
  }

  /** That text, which is HTML. */
  public static Html of(String text) {
    return new Html(text.getBytes(StandardCharsets.UTF_8));
  }

  /** It in UTF-8. Not copied, and not to be changed. */
  public byte[] bytes() {
    return utf8;
  }

  /** It as text. */
  @Override
  public String toString() {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
