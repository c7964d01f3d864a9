package nl.vrijplaats.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lines of a file of any size, one at a time, in UTF-8. Only one line is in memory, and never
 * more of it than fits a piece: what is longer, or no UTF-8, is refused when it is asked for, and
 * the next line can still be read.
 */
final class Lines implements AutoCloseable {
  /** Longest line that is taken up; a thick book has two million characters. */
  static final int LONGEST = 16 * 1024 * 1024;

  private final InputStream in;
  private final byte[] read = new byte[1 << 16];
  private int from;
  private int to;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean tooLong;
  private long number;

  Lines(Path file) throws IOException {
    in = Files.newInputStream(file);
  }

  /** Goes to the next line; false at the end of the file. */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    if (!hasMore()) {
      return false;
    }
    number++;
    boolean ended = false;
    while (!ended && hasMore()) {
      int end = from;
      while (end < to && read[end] != '\n') {
        end++;
      }
      ended = end < to;
      int fits = Math.min(end - from, LONGEST - line.size());
      tooLong |= fits < end - from;
      line.write(read, from, fits);
      from = ended ? end + 1 : end;
    }
    return true;
  }

  private boolean hasMore() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, in.read(read));
    }
    return from < to;
  }

  /** Number of the line, from 1. */
  long number() {
    return number;
  }

  /** The first thousand characters of the line or so, to have a look at. */
  String start() {
    byte[] bytes = line.toByteArray();
    return new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.UTF_8);
  }

  /** The line as text, without the end of line and, in the first one, without byte order mark. */
  String text() {
    if (tooLong) {
      throw new Refusal(
          "longer than " + LONGEST / 1024 / 1024 + " MB; split the text over several items");
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line.toByteArray()))
              .toString();
      return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Refusal("not UTF-8; write the file again in that encoding");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
