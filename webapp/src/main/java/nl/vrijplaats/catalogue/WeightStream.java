package nl.vrijplaats.catalogue;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * Each term once, with its weight in the item as its frequency. Terms that stand in its files only
 * weigh as little as can be, and make the item no longer than most: else who adds a thick file
 * would no longer find the item by its title, and a few words with a file would count as a short
 * text.
 */
final class WeightStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);

  /** Sum of the weights of an article of some four hundred words. */
  private static final int USUAL_LENGTH = 1000;

  private final Map<String, Integer> weights;
  private final Set<String> inFiles;
  private Iterator<Map.Entry<String, Integer>> rest;
  private final int counted;
  private int given;

  WeightStream(Map<String, Integer> weights, Set<String> inFiles) {
    this.weights = weights;
    this.inFiles = inFiles;
    int length = weights.values().stream().mapToInt(Integer::intValue).sum();
    this.counted = weights.size() + Math.max(1, USUAL_LENGTH - length);
    this.rest = all();
  }

  private Iterator<Map.Entry<String, Integer>> all() {
    return Stream.concat(
            weights.entrySet().stream(), inFiles.stream().map(word -> Map.entry(word, 1)))
        .iterator();
  }

  @Override
  public void reset() {
    rest = all();
    given = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!rest.hasNext()) {
      return false;
    }
    Map.Entry<String, Integer> next = rest.next();
    term.append(next.getKey());
    frequency.setTermFrequency(next.getValue());
    // What stands at the same position as another term is left out of the length.
    position.setPositionIncrement(given < counted ? 1 : 0);
    given++;
    return true;
  }
}
