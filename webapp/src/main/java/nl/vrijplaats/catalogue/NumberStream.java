package nl.vrijplaats.catalogue;

import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** Numbers that stand for words: terms of four bytes cost less than words do. To be used once. */
final class NumberStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PrimitiveIterator.OfInt left;
  private final BytesRef bytes = new BytesRef(new byte[Integer.BYTES]);

  NumberStream(IntStream numbers) {
    this.left = numbers.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!left.hasNext()) {
      return false;
    }
    NumericUtils.intToSortableBytes(left.nextInt(), bytes.bytes, 0);
    term.setBytesRef(bytes);
    return true;
  }

  /** The term of a number. */
  static BytesRef bytes(int number) {
    var bytes = new byte[Integer.BYTES];
    NumericUtils.intToSortableBytes(number, bytes, 0);
    return new BytesRef(bytes);
  }
}
