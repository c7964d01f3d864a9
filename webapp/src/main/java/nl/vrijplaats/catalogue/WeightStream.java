package nl.vrijplaats.catalogue;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;
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
  private static final int USUAL_LENGTH = 550;

  private final Map<String, Integer> weights;
  private final Set<String> inFiles;
  private Iterator<Map.Entry<String, Integer>> ownLeft;
  private Iterator<String> inFilesLeft;
  private final int counted;
  private int given;

  WeightStream(Map<String, Integer> weights, Set<String> inFiles) {
    this.weights = weights;
    this.inFiles = inFiles;
    int length = weights.values().stream().mapToInt(Integer::intValue).sum();
    this.counted = weights.size() + Math.max(1, USUAL_LENGTH - length);
    this.ownLeft = weights.entrySet().iterator();
    this.inFilesLeft = inFiles.iterator();
  }

  @Override
  public void reset() {
    ownLeft = weights.entrySet().iterator();
    inFilesLeft = inFiles.iterator();
    given = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (ownLeft.hasNext()) {
      Map.Entry<String, Integer> next = ownLeft.next();
      give(next.getKey(), next.getValue());
      return true;
    }
    if (inFilesLeft.hasNext()) {
      give(inFilesLeft.next(), 1);
      return true;
    }
    return false;
  }

  private void give(String word, int weight) {
    term.append(word);
    frequency.setTermFrequency(weight);
    // What stands at the same position as another term is left out of the length.
    position.setPositionIncrement(given < counted ? 1 : 0);
    given++;
  }
}
