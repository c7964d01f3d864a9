package nl.vrijplaats.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.vrijplaats.search.KeptSynonyms.Group;

/** Reads a group of synonyms as an editor writes it: a line, with commas between the words. */
final class SynonymLine {

  private static final int MOST_WORDS = 12;
  private static final int LONGEST_WORD = 80;

  /** No line with as many words of that length is longer. */
  private static final int LONGEST_LINE = MOST_WORDS * (LONGEST_WORD + 2);

  private SynonymLine() {}

  /**
   * The words on the line.
   *
   * @param others groups in which none of them may stand already
   * @throws SearchRefused where the line cannot be kept
   */
  static List<String> read(String line, List<Group> others) {
    if (line.length() > LONGEST_LINE) {
      throw new SearchRefused(
          "Deze regel is te lang. Zet hooguit " + MOST_WORDS + " woorden in een groep.");
    }
    var words = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (String part : line.split("[,;\\n]")) {
      String word = part.replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", " ").strip();
      if (!word.isEmpty() && seen.add(SameQuestion.of(word))) {
        check(word);
        words.add(word);
      }
    }
    if (words.size() < 2) {
      throw new SearchRefused(
          words.isEmpty()
              ? "Er staat nog niets. Schrijf twee of meer woorden, met komma’s ertussen."
              : "Zet naast ‘%s’ minstens één ander woord dat hetzelfde betekent, met een komma ertussen."
                  .formatted(words.getFirst()));
    }
    if (words.size() > MOST_WORDS) {
      throw new SearchRefused(
          "Dit zijn %d woorden. Zet er hooguit %d in een groep."
              .formatted(words.size(), MOST_WORDS));
    }
    for (Group other : others) {
      for (String word : other.words()) {
        if (seen.contains(SameQuestion.of(word))) {
          throw new SearchRefused(
              "‘%s’ staat al in een andere groep: %s. Vul die groep aan, of haal het woord daar weg."
                  .formatted(word, String.join(", ", other.words())));
        }
      }
    }
    return List.copyOf(words);
  }

  private static void check(String word) {
    if (word.length() > LONGEST_WORD) {
      throw new SearchRefused(
          "‘%s…’ is te lang. Een woord of naam heeft hooguit %d tekens."
              .formatted(word.substring(0, 40), LONGEST_WORD));
    }
    if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new SearchRefused("‘%s’ is geen woord: er staat geen letter in.".formatted(word));
    }
  }
}
