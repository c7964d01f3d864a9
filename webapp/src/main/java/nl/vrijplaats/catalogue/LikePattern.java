package nl.vrijplaats.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** The patterns of {@link PropertyCondition.Like}, as Lucene looks for them. */
final class LikePattern {

  private static final int MOST_WORK = 10_000;

  /** Nothing in the index is longer: the beginning of a text, and its sum. */
  private static final int LONGEST_TERM = PropertyFields.LONGEST + 20;

  private LikePattern() {}

  /** Throws {@link PatternTooComplex} where looking for it would take too long. */
  static Automaton of(String pattern, boolean ignoreCase) {
    var parts = new ArrayList<Automaton>();
    int characters = 0;
    boolean anything = false;
    for (int i = 0; i < pattern.length(); ) {
      int character = pattern.codePointAt(i);
      i += Character.charCount(character);
      if (character == '%') {
        if (!anything) {
          parts.add(Automata.makeAnyString());
        }
        anything = true;
        continue;
      }
      anything = false;
      if (++characters > LONGEST_TERM) {
        return Automata.makeEmpty();
      }
      if (character == '\\' && i < pattern.length()) {
        int escaped = pattern.codePointAt(i);
        i += Character.charCount(escaped);
        parts.add(one(escaped, ignoreCase));
      } else if (character == '_') {
        parts.add(Automata.makeAnyChar());
      } else {
        parts.add(one(character, ignoreCase));
      }
    }
    try {
      return Operations.determinize(Operations.concatenate(parts), MOST_WORK);
    } catch (TooComplexToDeterminizeException e) {
      throw new PatternTooComplex(pattern, e);
    }
  }

  private static Automaton one(int character, boolean ignoreCase) {
    if (!ignoreCase) {
      return Automata.makeChar(character);
    }
    int lower = Character.toLowerCase(character);
    int upper = Character.toUpperCase(character);
    return lower == upper
        ? Automata.makeChar(character)
        : Operations.union(List.of(Automata.makeChar(lower), Automata.makeChar(upper)));
  }
}
