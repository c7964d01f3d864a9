package nl.vrijplaats.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why an item stands where it stands in the answer to a search, in words an editor can be shown.
 *
 * @param place place in the results, from 1; 0 where it is not among them
 * @param total number of results
 * @param absence why it is not among them, or null
 * @param score what the words, their nearness and the date make together; results are sorted by it
 * @param words each word looked for, in the order typed
 * @param nearness part of the score for words that stand together as they were typed, or make up
 *     the title
 * @param freshness part of the score for a recent date
 * @param bestBet whether an editor put it before all others
 */
public record Explanation(
    int place,
    long total,
    @Nullable Absence absence,
    float score,
    List<Word> words,
    float nearness,
    float freshness,
    boolean bestBet) {

  /** Why an item is not among the results. */
  public enum Absence {
    /** It is not in this catalogue: not live, or gone. */
    UNKNOWN,
    /** The definitions keep its type out of the search. */
    NOT_FINDABLE,
    /** It is not what was chosen: another type, topic, region, year. */
    FILTERED_OUT,
    /** It has a word or phrase that was asked to be left out. */
    EXCLUDED,
    /** It does not have a phrase that was put in quotes. */
    WITHOUT_PHRASE,
    /** It has none, or too few, of the words. */
    TOO_FEW_WORDS
  }

  /** How a word that was typed is there, from near to far. */
  public enum Form {
    /** As it was typed. */
    EXACT,
    /** As a word that begins so. */
    BEGINNING,
    /** As another form of the same word: plural, diminutive, conjugated. */
    STEM,
    /** As a part of a longer word, or taken apart into its parts. */
    PART,
    /** As a word that means the same according to the editors. */
    SYNONYM,
    /** As a word that is nearly spelled so, since the word itself is nowhere. */
    SPELLING
  }

  /**
   * A word that was looked for.
   *
   * @param typed as it was typed
   * @param matches the ways in which the item has it; empty where it does not
   */
  public record Word(String typed, List<Match> matches) {
    /** Copies the matches. */
    public Word {
      matches = List.copyOf(matches);
    }
  }

  /**
   * One way in which the item has a word.
   *
   * @param word the word or phrase found, as it is looked for
   * @param properties where it stands: property to how often
   * @param score what it adds to the score
   */
  public record Match(Form form, String word, Map<String, Integer> properties, float score) {
    /** Copies the properties. */
    public Match {
      properties = Map.copyOf(properties);
    }
  }

  /** Copies the words. */
  public Explanation {
    words = List.copyOf(words);
  }
}
