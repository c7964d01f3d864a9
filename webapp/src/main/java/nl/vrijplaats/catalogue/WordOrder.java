package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import nl.vrijplaats.catalogue.DutchWords.Forms;
import nl.vrijplaats.catalogue.DutchWords.Token;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The words of an item one after the other: those of its title, then those of its text, line by
 * line. Which items have a word is known without; this tells where they have it, to those few that
 * ask. Kept in the index as a {@link WordCode} for each word and each part of a compound. Not for
 * use by many threads.
 */
final class WordOrder {

  /** Keeps phrases within a line, and the title apart from the text. */
  private static final int LINE_GAP = 100;

  private final BinaryDocValues orders;

  /** Those of the item gone to, and more behind them. */
  private int[] codes = {};

  /** How many codes. */
  private int length;

  /** Reads the items of that segment, in the order of the index. */
  WordOrder(LeafReader segment) throws IOException {
    orders = DocValues.getBinary(segment, Documents.ORDER);
  }

  /** Goes to an item; false where it has no words in order, as items that are not findable. */
  boolean read(int document) throws IOException {
    if (!orders.advanceExact(document)) {
      length = 0;
      return false;
    }
    BytesRef read = orders.binaryValue();
    length = read.length / Integer.BYTES;
    codes = ArrayUtil.growNoCopy(codes, length);
    ByteBuffer.wrap(read.bytes, read.offset, read.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asIntBuffer()
        .get(codes, 0, length);
    return true;
  }

  /** Told where something stands: in that line (-1 for the title), from word to word of it. */
  @FunctionalInterface
  interface Place {
    void at(int line, int first, int last);
  }

  /** For who asks only how often: which words of which line these are need not be counted. */
  private static final Place NOBODY = (line, first, last) -> {};

  /** How often the words stand there; less than once for those that had to be moved. */
  float frequency(Sequence sought) {
    return find(sought, NOBODY);
  }

  /** The same, and tells where. */
  float find(Sequence sought, Place place) {
    return sought.exact() ? findExactly(sought, place) : findNear(sought, place);
  }

  /** Whether the words stand there. */
  boolean holds(Sequence sought) {
    if (!sought.exact()) {
      return frequency(sought) > 0;
    }
    int rarest = sought.codes()[sought.rarest()];
    for (int i = 0; i < length; i++) {
      if (codes[i] == rarest && standsAround(i, sought)) {
        return true;
      }
    }
    return false;
  }

  private float findExactly(Sequence sought, Place place) {
    int rarest = sought.codes()[sought.rarest()];
    var reached = new Reached();
    int found = 0;
    for (int i = 0; i < length; i++) {
      if (codes[i] == rarest && standsAround(i, sought)) {
        found++;
        reached.goTo(i);
        int first = reached.word - sought.rarest();
        place.at(reached.line, first, first + sought.codes().length - 1);
      }
    }
    return found;
  }

  /** Which word of which line a code is or is part of. Goes forward only, so once through all. */
  private final class Reached {
    private int next;
    private int line = -1;
    private int word = -1;

    void goTo(int last) {
      for (; next <= last; next++) {
        int code = codes[next];
        if (code < 0) {
          line += code & WordCode.REST;
          word = -1;
        } else if ((code & WordCode.PART) == 0) {
          word++;
        }
      }
    }
  }

  /** Whether the words before the rarest and those after it stand there too. */
  private boolean standsAround(int place, Sequence sought) {
    int[] words = sought.codes();
    int at = place;
    for (int i = sought.rarest() - 1; i >= 0; i--) {
      at = next(at, -1);
      if (at < 0 || codes[at] != words[i]) {
        return false;
      }
    }
    at = place;
    for (int i = sought.rarest() + 1; i < words.length; i++) {
      at = next(at, 1);
      if (at == length || codes[at] != words[i]) {
        return false;
      }
    }
    return true;
  }

  /** The next word or break, forwards or backwards. */
  private int next(int from, int step) {
    int at = from + step;
    while (at >= 0 && at < length && (codes[at] & WordCode.PART) != 0) {
      at += step;
    }
    return at;
  }

  /** Counts as Lucene's sloppy phrases do: one that was moved by n counts 1/(1 + n). */
  private float findNear(Sequence sought, Place place) {
    int[] codes = this.codes;
    int[] wanted = sought.codes();
    // Where each would stand if it were the first; and which word of its line it is.
    int[] starts = new int[wanted.length];
    int[] words = new int[wanted.length];
    var reached = new Reached();
    Arrays.fill(starts, -LINE_GAP);
    long signs = signs(wanted);
    int far = sought.slop() + wanted.length;
    float found = 0;
    int position = 0;
    int counted = 0;
    for (int i = 0; i < length; i++) {
      int code = codes[i];
      if ((signs >>> (code >>> WordCode.STEM_FROM) & 1) == 0) {
        continue;
      }
      for (int j = 0; j < wanted.length; j++) {
        if ((code & WordCode.STEM) == wanted[j]) {
          // Words between are counted here only, and not beyond what is near.
          position += distance(counted, i, far);
          counted = i + 1;
          starts[j] = position - j;
          if (place != NOBODY) {
            reached.goTo(i);
            words[j] = reached.word;
          }
          int width = width(starts);
          if (width <= sought.slop()) {
            found += 1f / (1 + width);
            for (int one : words) {
              place.at(reached.line, one, one);
            }
          }
        }
      }
    }
    return found;
  }

  /** How many words there are from one code to another; as many as between lines if that is far. */
  private int distance(int from, int last, int far) {
    int words = 0;
    for (int i = from; i <= last; i++) {
      int code = codes[i];
      words += (code & WordCode.PART) == 0 ? 1 : 0;
      if (code < 0 || words > far) {
        return LINE_GAP;
      }
    }
    return words;
  }

  /** By six bits of their stems nearly all other words are told from these at once. */
  private static long signs(int[] codes) {
    long signs = 0;
    for (int code : codes) {
      signs |= 1L << (code >>> WordCode.STEM_FROM);
    }
    return signs;
  }

  private static int width(int[] starts) {
    int least = starts[0];
    int most = starts[0];
    for (int start : starts) {
      least = Math.min(least, start);
      most = Math.max(most, start);
    }
    return most - least;
  }

  /** Adds what is kept of these words. */
  static void add(Document to, List<Token> title, String text, List<Token> tokens) {
    var order = new Written(title.size() + tokens.size() * 5 / 4 + 16);
    title.forEach(token -> order.add(token.forms()));
    order.addBreaks(1);
    int end = 0;
    for (Token token : tokens) {
      order.addBreaks(lines(text, end, token.start()));
      order.add(token.forms());
      end = token.end();
    }
    to.add(new BinaryDocValuesField(Documents.ORDER, new BytesRef(order.bytes, 0, order.length)));
    order.pairs.addTo(to);
  }

  private static int lines(String text, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        lines++;
      }
    }
    return lines;
  }

  private static final class Written {
    private final WordPairs.Written pairs = new WordPairs.Written();
    private byte[] bytes;
    private int length;

    /** The word before in the same line. */
    private @Nullable Forms before;

    Written(int words) {
      bytes = new byte[words * Integer.BYTES];
    }

    void add(Forms forms) {
      put(WordCode.of(forms));
      if (before != null) {
        pairs.add(before, forms);
      }
      before = forms;
      if (!forms.common()) {
        for (String part : forms.parts()) {
          put(WordCode.PART | WordCode.ofStem(part));
        }
      }
    }

    void addBreaks(int lines) {
      for (int left = lines; left > 0; left -= WordCode.REST) {
        put(WordCode.BREAK | Math.min(left, WordCode.REST));
        before = null;
      }
    }

    private void put(int code) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, length * 2);
      }
      bytes[length++] = (byte) code;
      bytes[length++] = (byte) (code >> 8);
      bytes[length++] = (byte) (code >> 16);
      bytes[length++] = (byte) (code >> 24);
    }
  }
}
