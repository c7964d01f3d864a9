package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.vrijplaats.catalogue.DutchWords.Forms;
import nl.vrijplaats.catalogue.DutchWords.Token;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The words of an item one after the other: those of its title, then those of its text, line by
 * line. Which items have a word is known without; this tells where they have it, to those few that
 * ask. Kept in the index as one number a word, which stands for its stem and for how it is written,
 * and one for each part of a compound; and beside that, small and quick to look at, as a filter
 * (Bloom's) of which two words may stand side by side. Not for use by many threads.
 */
final class WordOrder {

  /** Set in what ends a line; the rest of it is how many lines. */
  private static final int BREAK = 1 << 31;

  /** Set in a part of the word before it. */
  private static final int PART = 1 << 30;

  /** Where the stem is: another one has the same number once in four million times. */
  private static final int STEM = 0x3FFFFF00;

  /** Where the number of lines is, or how the word is written. */
  private static final int REST = 0xFF;

  /** Keeps phrases within a line, and the title apart from the text. */
  private static final int LINE_GAP = 100;

  /**
   * The filter is kept in so many parts of 64 bits, a field each. Two words set three bits of one
   * part, so that to look for them costs no more than one number of one field. Of a text of some
   * six hundred words one bit in three is set: one item in twenty is looked at in vain.
   */
  private static final int PAIR_PARTS = 64;

  private static final String[] PAIR_FIELDS =
      IntStream.range(0, PAIR_PARTS)
          .mapToObj(part -> Documents.PAIRS + part)
          .toArray(String[]::new);

  private static final FieldType DOCS = new FieldType();

  static {
    DOCS.setIndexOptions(IndexOptions.DOCS);
    DOCS.setTokenized(true);
    DOCS.setOmitNorms(true);
    DOCS.freeze();
  }

  private static final VarHandle CODES =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final LeafReader segment;
  private final BinaryDocValues orders;
  private final @Nullable NumericDocValues[] pairs = new NumericDocValues[PAIR_PARTS];

  /** What is kept of the item gone to, four bytes a code. */
  private byte[] bytes = {};

  private int offset;

  /** How many codes. */
  private int length;

  /** Reads the items of that segment, in the order of the index. */
  WordOrder(LeafReader segment) throws IOException {
    this.segment = segment;
    orders = DocValues.getBinary(segment, Documents.ORDER);
  }

  /** Goes to an item; false where it has no words in order, as items that are not findable. */
  boolean read(int document) throws IOException {
    if (!orders.advanceExact(document)) {
      length = 0;
      return false;
    }
    BytesRef read = orders.binaryValue();
    bytes = read.bytes;
    offset = read.offset;
    length = read.length / Integer.BYTES;
    return true;
  }

  private int code(int number) {
    return (int) CODES.get(bytes, offset + number * Integer.BYTES);
  }

  /** Whether an item may have these words; most that do not are told apart so. */
  boolean mayHold(int document, Sequence sought) throws IOException {
    for (int pair : sought.pairs()) {
      if (!mayHold(document, pair)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayHold(int document, int pair) throws IOException {
    int part = part(pair);
    NumericDocValues values = pairs[part];
    if (values == null) {
      values = DocValues.getNumeric(segment, PAIR_FIELDS[part]);
      pairs[part] = values;
    }
    long bits = bits(pair);
    return values.advanceExact(document) && (values.longValue() & bits) == bits;
  }

  private static int part(int pair) {
    return pair >>> 26;
  }

  /** Three bits of its part. */
  private static long bits(int pair) {
    return 1L << pair | 1L << (pair >>> 6) | 1L << (pair >>> 12);
  }

  /** Told where something stands: in that line (-1 for the title), from word to word of it. */
  @FunctionalInterface
  interface Place {
    void at(int line, int first, int last);
  }

  /**
   * Words to look for.
   *
   * @param codes of each, in their order
   * @param pairs those of two that stand side by side, and that no term is made of
   * @param rarest which of them to look for first
   * @param exact whether they stand exactly so, and not in any form
   * @param slop how far they may be moved, where they need not stand exactly so
   */
  @SuppressWarnings("ArrayRecordComponent") // compared below
  record Sequence(int[] codes, int[] pairs, int rarest, boolean exact, int slop) {

    /** Words of these stems near each other; a stem that is given twice counts once. */
    static Sequence near(List<String> stems, int slop) {
      return new Sequence(
          stems.stream().distinct().mapToInt(WordOrder::stemCode).toArray(),
          new int[0],
          0,
          false,
          slop);
    }

    /** These words as they are written. */
    static Sequence exactly(List<Token> tokens) {
      int rarest = 0;
      while (rarest < tokens.size() - 1 && tokens.get(rarest).forms().common()) {
        rarest++;
      }
      int[] codes = tokens.stream().mapToInt(token -> code(token.forms())).toArray();
      int[] pairs =
          IntStream.range(1, codes.length)
              .filter(i -> !CommonWords.makeTerm(forms(tokens, i - 1), forms(tokens, i)))
              .map(i -> pair(codes[i - 1], codes[i]))
              .toArray();
      return new Sequence(codes, pairs, rarest, true, 0);
    }

    private static Forms forms(List<Token> tokens, int number) {
      return tokens.get(number).forms();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Sequence that
          && exact == that.exact
          && slop == that.slop
          && Arrays.equals(codes, that.codes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(codes) + slop;
    }
  }

  /** How often the words stand there; less than once for those that had to be moved. */
  float frequency(Sequence sought) {
    return find(sought, (line, first, last) -> {});
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
      if (code(i) == rarest && standsAround(i, sought)) {
        return true;
      }
    }
    return false;
  }

  private float findExactly(Sequence sought, Place place) {
    int rarest = sought.codes()[sought.rarest()];
    int found = 0;
    int line = -1;
    int word = -1;
    for (int i = 0; i < length; i++) {
      int code = code(i);
      if (code < 0) {
        line += code & REST;
        word = -1;
      } else if ((code & PART) == 0) {
        word++;
        if (code == rarest && standsAround(i, sought)) {
          found++;
          int first = word - sought.rarest();
          place.at(line, first, first + sought.codes().length - 1);
        }
      }
    }
    return found;
  }

  /** Whether the words before the rarest and those after it stand there too. */
  private boolean standsAround(int place, Sequence sought) {
    int[] words = sought.codes();
    int at = place;
    for (int i = sought.rarest() - 1; i >= 0; i--) {
      at = next(at, -1);
      if (at < 0 || code(at) != words[i]) {
        return false;
      }
    }
    at = place;
    for (int i = sought.rarest() + 1; i < words.length; i++) {
      at = next(at, 1);
      if (at == length || code(at) != words[i]) {
        return false;
      }
    }
    return true;
  }

  /** The next word or break, forwards or backwards. */
  private int next(int from, int step) {
    int at = from + step;
    while (at >= 0 && at < length && (code(at) & PART) != 0) {
      at += step;
    }
    return at;
  }

  /** Counts as Lucene's sloppy phrases do: one that was moved by n counts 1/(1 + n). */
  private float findNear(Sequence sought, Place place) {
    int[] wanted = sought.codes();
    // Where each would stand if it were the first; and which word of its line it is.
    int[] starts = new int[wanted.length];
    int[] words = new int[wanted.length];
    Arrays.fill(starts, -LINE_GAP);
    float found = 0;
    int position = 0;
    int line = -1;
    int word = -1;
    for (int i = 0; i < length; i++) {
      int code = code(i);
      if (code < 0) {
        position += LINE_GAP;
        line += code & REST;
        word = -1;
        continue;
      }
      if ((code & PART) == 0) {
        position++;
        word++;
      }
      for (int j = 0; j < wanted.length; j++) {
        if ((code & STEM) == wanted[j]) {
          starts[j] = position - j;
          words[j] = word;
          int width = width(starts);
          if (width <= sought.slop()) {
            found += 1f / (1 + width);
            for (int one : words) {
              place.at(line, one, one);
            }
          }
        }
      }
    }
    return found;
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
    to.add(new Field(Documents.PAIR_TERMS, new NumberStream(order.pairTerms.build()), DOCS));
    to.add(new BinaryDocValuesField(Documents.ORDER, new BytesRef(order.bytes, 0, order.length)));
    for (int part = 0; part < PAIR_PARTS; part++) {
      to.add(new NumericDocValuesField(PAIR_FIELDS[part], order.pairs[part]));
    }
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
    private final long[] pairs = new long[PAIR_PARTS];
    private final IntStream.Builder pairTerms = IntStream.builder();
    private byte[] bytes;
    private int length;

    /** The word before in the same line. */
    private @Nullable Forms before;

    Written(int words) {
      bytes = new byte[words * Integer.BYTES];
    }

    void add(Forms forms) {
      int code = code(forms);
      put(code);
      if (before != null) {
        int pair = pair(code(before), code);
        if (CommonWords.makeTerm(before, forms)) {
          pairTerms.add(pair);
        } else {
          pairs[part(pair)] |= bits(pair);
        }
      }
      before = forms;
      if (!forms.common()) {
        for (String part : forms.parts()) {
          put(PART | stemCode(part));
        }
      }
    }

    void addBreaks(int lines) {
      for (int left = lines; left > 0; left -= REST) {
        put(BREAK | Math.min(left, REST));
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

  /** A word that is everywhere has no stem that anything is found by. */
  private static int code(Forms forms) {
    int exact = mixed(forms.exact());
    return (forms.common() ? asStem(~exact) : stemCode(forms.stem())) | exact & REST;
  }

  private static int stemCode(String stem) {
    return asStem(mixed(stem));
  }

  /** Never 0, as in what ends a line. */
  private static int asStem(int hash) {
    int code = hash & STEM;
    return code == 0 ? STEM : code;
  }

  /** The term of two words side by side, where {@link CommonWords#makeTerm they make one}. */
  static Term term(Forms word, Forms next) {
    return new Term(Documents.PAIR_TERMS, NumberStream.bytes(pair(code(word), code(next))));
  }

  /** Tells two words side by side from other two; {@link #mixed} has spread the bits of each. */
  private static int pair(int one, int next) {
    int hash = (one * 31 + next) * 0x9e3779b1;
    return hash ^ hash >>> 15;
  }

  /** Spreads the differences of alike words over all bits (the last steps of MurmurHash3). */
  private static int mixed(String word) {
    int hash = word.hashCode();
    hash = (hash ^ hash >>> 16) * 0x85ebca6b;
    hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
    return hash ^ hash >>> 16;
  }
}
