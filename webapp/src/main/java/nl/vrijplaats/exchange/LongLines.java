package nl.vrijplaats.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops at a line that is too long: the time YAML takes for one grows with the square of its
 * length.
 */
final class LongLines extends FilterReader {
  /** Twice the longest text a piece may hold. */
  static final int LONGEST = 2_000_000;

  private int length;
  private int line = 1;

  LongLines(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    if (c >= 0) {
      count((char) c);
    }
    return c;
  }

  @Override
  public int read(char[] into, int from, int most) throws IOException {
    int number = super.read(into, from, most);
    for (int i = 0; i < number; i++) {
      count(into[from + i]);
    }
    return number;
  }

  private void count(char c) {
    if (c == '\n') {
      line++;
      length = 0;
    } else if (++length > LONGEST) {
      throw new BootstrapNode.RefusedAt(
          line,
          "A line of more than "
              + LONGEST
              + " characters; break it, bytes in base64 may stand on many lines");
    }
  }
}
