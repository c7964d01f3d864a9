package nl.vrijplaats.desk.form;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Matches a pattern of a definition, and gives up where that would take for ever. */
final class PatientMatch implements CharSequence {

  /** How often a pattern may look at a sign of the text. */
  private static final int MOST_LOOKS = 2_000_000;

  private final CharSequence text;
  private final int[] looks;

  private PatientMatch(CharSequence text, int[] looks) {
    this.text = text;
    this.looks = looks;
  }

  /**
   * Whether the whole text is as the pattern says. A pattern that is none accepts everything: that
   * it is none was reported with its definition.
   */
  static boolean of(String pattern, String text) {
    try {
      return Pattern.compile(pattern).matcher(new PatientMatch(text, new int[1])).matches();
    } catch (PatternSyntaxException reportedWithTheDefinition) {
      return true;
    } catch (TooManyLooks tooHard) {
      return false;
    }
  }

  @Override
  public char charAt(int index) {
    if (++looks[0] > MOST_LOOKS) {
      throw new TooManyLooks();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new PatientMatch(text.subSequence(start, end), looks);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyLooks() {
      super(null, null, false, false);
    }
  }
}
