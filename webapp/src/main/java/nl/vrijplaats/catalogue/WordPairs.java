package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import nl.vrijplaats.catalogue.DutchWords.Forms;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Which two words stand side by side in an item. Of those that {@link CommonWords#makeTerm make a
 * term} the index knows; of others a filter (Bloom's) says, small and quick to look at, in which
 * items they may. Not for use by many threads.
 */
final class WordPairs {

  /**
   * The filter is kept in so many parts of 64 bits. Two words set three bits of one part, so that
   * to look for them costs no more than one number. By Bloom's formula one bit in seven is set for
   * a text of some seven hundred words: one item in four hundred is looked at in vain, or one in
   * fifty where one bit is that of a frequent pair.
   */
  private static final int PARTS = 128;

  /** Two parts are kept in one field: each field costs something by itself. */
  private static final int BYTES = 2 * Long.BYTES;

  private static final String[] FIELDS =
      IntStream.range(0, PARTS / 2)
          .mapToObj(field -> Documents.PAIRS + field)
          .toArray(String[]::new);

  private static final VarHandle NUMBER =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final FieldType TERMS = Documents.type(IndexOptions.DOCS, false);

  private final LeafReader segment;
  private final @Nullable BinaryDocValues[] fields = new BinaryDocValues[FIELDS.length];

  /** Looks at the items of that segment, in the order of the index. */
  WordPairs(LeafReader segment) {
    this.segment = segment;
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
    BinaryDocValues values = fields[part / 2];
    if (values == null) {
      values = DocValues.getBinary(segment, FIELDS[part / 2]);
      fields[part / 2] = values;
    }
    if (!values.advanceExact(document)) {
      return false;
    }
    BytesRef read = values.binaryValue();
    long set = (long) NUMBER.get(read.bytes, read.offset + part % 2 * Long.BYTES);
    long bits = bits(pair);
    return (set & bits) == bits;
  }

  private static int part(int pair) {
    return pair >>> 25;
  }

  /** Three bits of its part. */
  private static long bits(int pair) {
    return 1L << pair | 1L << (pair >>> 6) | 1L << (pair >>> 12);
  }

  /** The term of two words side by side, where {@link CommonWords#makeTerm they make one}. */
  static Term term(Forms word, Forms next) {
    return new Term(
        Documents.PAIR_TERMS, NumberStream.bytes(pair(WordCode.of(word), WordCode.of(next))));
  }

  /** Tells two words side by side from other two, each given by its {@link WordCode}. */
  static int pair(int one, int next) {
    int hash = (one * 31 + next) * 0x9e3779b1;
    return hash ^ hash >>> 15;
  }

  /** The pairs of an item that is being written. */
  static final class Written {
    private final IntStream.Builder terms = IntStream.builder();
    private final byte[] parts = new byte[PARTS * Long.BYTES];

    void add(Forms word, Forms next) {
      int pair = pair(WordCode.of(word), WordCode.of(next));
      if (CommonWords.makeTerm(word, next)) {
        terms.add(pair);
      } else {
        int at = part(pair) * Long.BYTES;
        NUMBER.set(parts, at, (long) NUMBER.get(parts, at) | bits(pair));
      }
    }

    /** To be called once. */
    void addTo(Document item) {
      item.add(new Field(Documents.PAIR_TERMS, new NumberStream(terms.build()), TERMS));
      for (int field = 0; field < FIELDS.length; field++) {
        item.add(
            new BinaryDocValuesField(FIELDS[field], new BytesRef(parts, field * BYTES, BYTES)));
      }
    }
  }
}
