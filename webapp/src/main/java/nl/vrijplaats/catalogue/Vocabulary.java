package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import nl.vrijplaats.catalogue.DutchWords.Forms;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Which words an index holds. */
final class Vocabulary {

  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_WORD = 40;
  private static final int MOST_LOOKED_AT = 2_000;
  private static final List<String> LINKS = List.of("", "s", "en", "e");

  private final IndexReader reader;
  private final DutchWords dutch;

  Vocabulary(IndexReader reader, DutchWords dutch) {
    this.reader = reader;
    this.dutch = dutch;
  }

  /** Whether the index holds the word in no form. */
  boolean isUnknown(Forms forms) throws IOException {
    return frequency(forms) == 0;
  }

  private int frequency(Forms forms) throws IOException {
    // Every item with the word as written has its stem.
    return frequency(forms.stem());
  }

  private int frequency(String term) throws IOException {
    return reader.docFreq(new Term(Documents.WEIGHED, term));
  }

  /** No more items than this have all of these stems. */
  int mostHaving(List<String> stems) throws IOException {
    int most = Integer.MAX_VALUE;
    for (String stem : stems) {
      most = Math.min(most, frequency(stem));
    }
    return most;
  }

  /** The most frequent words of this index that begin so, of the first of them in the alphabet. */
  List<String> beginning(String begins, int number) throws IOException {
    var most = new PriorityQueue<Frequent>(Comparator.comparingInt(Frequent::items));
    Terms terms = MultiTerms.getTerms(reader, Documents.WRITTEN);
    TermsEnum words = terms == null ? TermsEnum.EMPTY : terms.iterator();
    BytesRef start = new BytesRef(begins);
    int looked = 0;
    boolean more = words.seekCeil(start) != SeekStatus.END;
    while (more && looked++ < MOST_LOOKED_AT && StringHelper.startsWith(words.term(), start)) {
      most.add(new Frequent(words.term().utf8ToString(), words.docFreq()));
      if (most.size() > number) {
        most.remove();
      }
      more = words.next() != null;
    }
    return most.stream().map(Frequent::word).toList();
  }

  private record Frequent(String word, int items) {}

  /**
   * The stems of two words of this index that make the word together; empty where there are none.
   * Where it can be split in several places, there where the rarer half is least rare.
   */
  List<String> parts(String word) throws IOException {
    List<String> best = List.of();
    int most = 0;
    if (word.length() > LONGEST_WORD) {
      return best;
    }
    for (int end = SHORTEST_PART; end <= word.length() - SHORTEST_PART; end++) {
      Forms first = dutch.forms(word.substring(0, end));
      int firstFrequency = first.common() ? 0 : frequency(first);
      for (String link : LINKS) {
        if (firstFrequency > most
            && word.startsWith(link, end)
            && word.length() - end - link.length() >= SHORTEST_PART) {
          Forms second = dutch.forms(word.substring(end + link.length()));
          int frequency = second.common() ? 0 : Math.min(firstFrequency, frequency(second));
          if (frequency > most) {
            most = frequency;
            best = List.of(first.stem(), second.stem());
          }
        }
      }
    }
    return best;
  }
}
