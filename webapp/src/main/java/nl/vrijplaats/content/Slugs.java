package nl.vrijplaats.content;

import java.text.Normalizer;
import java.util.Locale;

/** The last part of an address, made from words. */
public final class Slugs {

  private static final int LONGEST = 80;

  private Slugs() {}

  /**
   * Lower-case letters, digits and hyphens, at most 80 characters, cut between words; empty where
   * the words hold no letter or digit.
   */
  public static String of(String words) {
    String plain =
        Normalizer.normalize(
                words.replace("ß", "ss").replace("ø", "o").replace("æ", "ae"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (plain.length() <= LONGEST) {
      return plain;
    }
    int cut = plain.lastIndexOf('-', LONGEST);
    return plain.substring(0, cut > LONGEST / 2 ? cut : LONGEST);
  }
}
