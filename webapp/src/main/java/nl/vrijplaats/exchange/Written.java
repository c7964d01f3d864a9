package nl.vrijplaats.exchange;

/**
 * One value of a property in a bootstrap file.
 *
 * @param text as it is written; what it is to be, is for the definition of the property to say
 * @param value as the file itself says that it is meant, for properties without a definition:
 *     String, Boolean, Long, Double, Instant or {@link #BINARY}
 */
record Written(String text, Object value) {
  /** The value of bytes, which stand in the text as base64. */
  static final Object BINARY = new Object();

  /** Refuses what is no text to the end. */
  Written {
    if (text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      throw new Refusal("A text holds half of a character (a surrogate); take it out");
    }
  }

  static Written text(String text) {
    return new Written(text, text);
  }

  boolean isBinary() {
    return value == BINARY;
  }
}
