package nl.vrijplaats.catalogue;

import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/**
 * Numbers that stand for words, each once: terms of four bytes cost less than words do. To be used
 * once.
 */
final class NumberStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final int[] numbers;
  private int next;
  private final BytesRef bytes = new BytesRef(new byte[Integer.BYTES]);

  NumberStream(IntStream numbers) {
    this.numbers = numbers.sorted().toArray();
  }

  @Override
  public boolean incrementToken() {
    while (next > 0 && next < numbers.length && numbers[next] == numbers[next - 1]) {
      next++;
    }
    if (next == numbers.length) {
      return false;
    }
    NumericUtils.intToSortableBytes(numbers[next++], bytes.bytes, 0);
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
