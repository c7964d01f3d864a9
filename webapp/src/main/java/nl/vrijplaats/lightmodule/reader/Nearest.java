package nl.vrijplaats.lightmodule.reader;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the word somebody probably meant. */
final class Nearest {
  private Nearest() {}

  /** "did you mean 'x'?" for the nearest word within a few typing errors, or null. */
  static @Nullable String to(String written, Collection<String> known) {
    int tolerance = Math.clamp(written.length() / 2, 1, 3);
    return known.stream()
        .filter(word -> distance(written, word) <= tolerance)
        .min(Comparator.<String>comparingInt(word -> distance(written, word)).thenComparing(w -> w))
        .map(word -> "did you mean '" + word + "'?")
        .orElse(null);
  }

  /** Typing errors between two words (Levenshtein), upper or lower case being none. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
