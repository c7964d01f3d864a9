package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.stream.IntStream;
import nl.vrijplaats.catalogue.DutchWords.Forms;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * Which two words stand side by side in an item. Of those that {@link CommonWords#makeTerm make a
 * term} the index knows; of others a filter (Bloom's) says, small and quick to look at, in which
 * items they may. Not for use by many threads.
 */
final class WordPairs {

  /**
   * The filter is kept in so many parts of 64 bits, a field each. Two words set three bits of one
   * part, so that to look for them costs no more than one number of one field. Of a text of some
   * seven hundred words three bits in ten are set: one item in thirty is looked at in vain, or one
   * in eight where the bits are those of a frequent pair.
   */
  private static final int PARTS = 64;

  private static final String[] FIELDS =
      IntStream.range(0, PARTS).mapToObj(part -> Documents.PAIRS + part).toArray(String[]::new);

  private static final FieldType TERMS = Documents.type(IndexOptions.DOCS, false);

  private final LeafReader segment;
  private final @Nullable NumericDocValues[] parts = new NumericDocValues[PARTS];

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
    NumericDocValues values = parts[part];
    if (values == null) {
      values = DocValues.getNumeric(segment, FIELDS[part]);
      parts[part] = values;
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
    private final long[] parts = new long[PARTS];

    void add(Forms word, Forms next) {
      int pair = pair(WordCode.of(word), WordCode.of(next));
      if (CommonWords.makeTerm(word, next)) {
        terms.add(pair);
      } else {
        parts[part(pair)] |= bits(pair);
      }
    }

    /** To be called once. */
    void addTo(Document item) {
      item.add(new Field(Documents.PAIR_TERMS, new NumberStream(terms.build()), TERMS));
      for (int part = 0; part < PARTS; part++) {
        item.add(new NumericDocValuesField(FIELDS[part], parts[part]));
      }
    }
  }
}
