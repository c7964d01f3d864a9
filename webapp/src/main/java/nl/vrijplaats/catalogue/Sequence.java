package nl.vrijplaats.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.vrijplaats.catalogue.DutchWords.Forms;
import nl.vrijplaats.catalogue.DutchWords.Token;

/**
 * Words to look for in the {@link WordOrder} of items.
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
        stems.stream().distinct().mapToInt(WordCode::ofStem).toArray(), new int[0], 0, false, slop);
  }

  /** These words as they are written. */
  static Sequence exactly(List<Token> tokens) {
    int rarest = 0;
    while (rarest < tokens.size() - 1 && tokens.get(rarest).forms().common()) {
      rarest++;
    }
    int[] codes = tokens.stream().mapToInt(token -> WordCode.of(token.forms())).toArray();
    int[] pairs =
        IntStream.range(1, codes.length)
            .filter(i -> !CommonWords.makeTerm(forms(tokens, i - 1), forms(tokens, i)))
            .map(i -> WordPairs.pair(codes[i - 1], codes[i]))
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
