package nl.vrijplaats.rendering;

import java.util.List;

/** How long reading takes. */
final class ReadingTime {

  private static final int WORDS_A_MINUTE = 200;

  private ReadingTime() {}

  /** Whole minutes to read these texts, HTML or plain; at least one. */
  static int minutes(List<String> texts) {
    int words = texts.stream().mapToInt(ReadingTime::words).sum();
    return Math.max(1, Math.ceilDiv(words, WORDS_A_MINUTE));
  }

  private static int words(String html) {
    int words = 0;
    boolean inTag = false;
    boolean inWord = false;
    for (int i = 0; i < html.length(); i++) {
      char character = html.charAt(i);
      if (character == '<') {
        inTag = true;
        inWord = false;
      } else if (character == '>') {
        inTag = false;
      } else if (!inTag) {
        boolean letter = Character.isLetterOrDigit(character);
        boolean start = letter && !inWord;
        words += start ? 1 : 0;
        inWord = letter || (inWord && !Character.isWhitespace(character));
      }
    }
    return words;
  }
}
