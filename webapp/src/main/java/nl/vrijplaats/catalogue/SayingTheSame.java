package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * Which items say some of the same words, found in one pass over the places of these words. A query
 * of Lucene would find the same; it looks for the best few among very many, and what that takes
 * beforehand is more than this takes in all, for there are few places to be gone through.
 *
 * @param words sorted by stem
 * @param least how many of them an item must say
 * @param types it must be of one of these
 * @param topics each that it has adds to its score
 * @param topic what one of these adds
 */
record SayingTheSame(
    Rarity.Counts rarity,
    List<Word> words,
    int least,
    Set<String> types,
    Set<String> topics,
    double topic) {

  /** A word, and what it counts for. */
  record Word(String stem, double weight) {}

  /** An item that says enough of the words. */
  record Other(int document, double score) {}

  /** The best of all but one, best first: so many, and those that are as good as the last. */
  List<Other> in(IndexReader reader, int except, int number) throws IOException {
    var best = new Best(number);
    for (LeafReaderContext leaf : reader.leaves()) {
      find(leaf, except - leaf.docBase, best);
    }
    return best.all();
  }

  /** The best so far. */
  private static final class Best {

    private static final Comparator<Other> BEST_FIRST =
        Comparator.comparingDouble(Other::score).reversed();

    private final int number;
    private final List<Other> found = new ArrayList<>();
    private double least;

    /** Pruned beyond this, so that many that are as good cost no more than others. */
    private int room;

    Best(int number) {
      this.number = number;
      this.room = 4 * number;
    }

    /** Whether so high a score may be one of the best. */
    boolean takes(double score) {
      return score >= least;
    }

    void add(Other other) {
      found.add(other);
      if (found.size() > room) {
        prune();
        room = Math.max(room, 2 * found.size());
      }
    }

    List<Other> all() {
      prune();
      return found;
    }

    private void prune() {
      found.sort(BEST_FIRST);
      if (found.size() > number) {
        least = found.get(number - 1).score();
        found.removeIf(other -> !takes(other.score()));
      }
    }
  }

  /** The words, each at the item where it stands next. */
  private static final class Places {

    private final List<PostingsEnum> postings = new ArrayList<>();
    private final double[] weights;

    /** The items, of the first so many; the rest is not used. */
    private final int[] at;

    Places(LeafReader reader, List<Word> words) throws IOException {
      this.weights = new double[words.size()];
      this.at = new int[words.size()];
      TermsEnum terms = Terms.getTerms(reader, Documents.WEIGHED).iterator();
      for (Word word : words) {
        if (terms.seekExact(new BytesRef(word.stem()))) {
          PostingsEnum places = terms.postings(null, PostingsEnum.FREQS);
          weights[postings.size()] = word.weight();
          at[postings.size()] = places.nextDoc();
          postings.add(places);
        }
      }
    }

    /** The first item at which so many words may stand: fewer have come to those before it. */
    int first(int least) {
      int[] first = new int[least];
      Arrays.fill(first, DocIdSetIterator.NO_MORE_DOCS);
      for (int i = 0; i < postings.size(); i++) {
        int place = least;
        while (place > 0 && at[i] < first[place - 1]) {
          if (place < least) {
            first[place] = first[place - 1];
          }
          place--;
        }
        if (place < least) {
          first[place] = at[i];
        }
      }
      return first[least - 1];
    }

    /** Lets those that stand before that item go on to it, or past it. */
    void moveTo(int item) throws IOException {
      for (int i = 0; i < postings.size(); i++) {
        if (at[i] < item) {
          at[i] = postings.get(i).advance(item);
        }
      }
    }

    int number(int item) {
      int number = 0;
      for (int i = 0; i < postings.size(); i++) {
        number += at[i] == item ? 1 : 0;
      }
      return number;
    }

    double score(int item, int length, Rarity.Counts rarity) throws IOException {
      double score = 0;
      for (int i = 0; i < postings.size(); i++) {
        if (at[i] == item) {
          score += weights[i] * rarity.said(postings.get(i).freq(), length);
        }
      }
      return score;
    }
  }

  private void find(LeafReaderContext leaf, int except, Best best) throws IOException {
    LeafReader reader = leaf.reader();
    var places = new Places(reader, words);
    Bits live = reader.getLiveDocs();
    NumericDocValues lengths = reader.getNormValues(Documents.WEIGHED);
    var ofType = new Wanted(reader, "type", types);
    var ofTopic = new Wanted(reader, Related.TOPICS, topics);
    for (int item = places.first(least);
        item != DocIdSetIterator.NO_MORE_DOCS;
        item = places.first(least)) {
      places.moveTo(item);
      if (places.number(item) >= least && item != except && (live == null || live.get(item))) {
        int length = lengths.advanceExact(item) ? length(lengths) : 0;
        double score = places.score(item, length, rarity);
        if (best.takes(score + topic * topics.size()) && ofType.number(item) > 0) {
          double whole = score + topic * ofTopic.number(item);
          if (best.takes(whole)) {
            best.add(new Other(leaf.docBase + item, whole));
          }
        }
      }
      places.moveTo(item + 1);
    }
  }

  /** As Lucene keeps it: in a byte, long texts only roughly. */
  private static int length(NumericDocValues lengths) throws IOException {
    return SmallFloat.byte4ToInt((byte) lengths.longValue());
  }

  /**
   * Some of the values of a facet, by their numbers in one segment; looked up when an item is asked
   * for, since most segments have none that says enough of the words.
   */
  private static final class Wanted {

    private final LeafReader reader;
    private final String facet;
    private final Collection<String> names;
    private final BitSet numbers = new BitSet();
    private @Nullable SortedSetDocValues values;

    Wanted(LeafReader reader, String facet, Collection<String> names) {
      this.reader = reader;
      this.facet = facet;
      this.names = names;
    }

    private SortedSetDocValues values() throws IOException {
      SortedSetDocValues known = values;
      if (known == null) {
        known = DocValues.getSortedSet(reader, Documents.facet(facet));
        for (String name : names) {
          long number = known.lookupTerm(new BytesRef(name));
          if (number >= 0) {
            numbers.set((int) number);
          }
        }
        values = known;
      }
      return known;
    }

    /** How many of them an item has. Items are to be asked for in their order. */
    int number(int item) throws IOException {
      SortedSetDocValues found = values();
      int number = 0;
      if (!numbers.isEmpty() && found.advanceExact(item)) {
        for (int i = 0; i < found.docValueCount(); i++) {
          number += numbers.get((int) found.nextOrd()) ? 1 : 0;
        }
      }
      return number;
    }
  }
}
