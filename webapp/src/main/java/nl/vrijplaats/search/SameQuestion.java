package nl.vrijplaats.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Two questions are the same where they differ in capitals, accents and spaces only. */
final class SameQuestion {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");
  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

  private SameQuestion() {}

  /** What all ways to type that question have in common. */
  static String of(String typed) {
    String bare = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD)).replaceAll("");
    return SPACES.matcher(bare).replaceAll(" ").strip().toLowerCase(DUTCH);
  }
}
