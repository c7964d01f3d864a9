package nl.vrijplaats.search;

import java.util.regex.Pattern;

/** Tells which questions may be remembered: nothing that looks like somebody's data. */
final class Discreet {

  /** A longer question is a story, and stories are about people. */
  private static final int LONGEST = 80;

  private static final int SHORTEST = 2;

  /** Six digits or more, however they are written apart: a telephone, account or file number. */
  private static final Pattern NUMBER =
      Pattern.compile("\\p{Nd}(?:[\\s\\p{Z}./()+_:-]*\\p{Nd}){5,}");

  /** An address to write to or to go to. */
  private static final Pattern ADDRESS = Pattern.compile("@|://|\\bwww\\.");

  private Discreet() {}

  /** Whether that question, as {@link SameQuestion} makes it, may be remembered. */
  static boolean mayBeKept(String question) {
    return question.length() >= SHORTEST
        && question.length() <= LONGEST
        && question.codePoints().anyMatch(Character::isLetter)
        && !NUMBER.matcher(question).find()
        && !ADDRESS.matcher(question).find();
  }
}
