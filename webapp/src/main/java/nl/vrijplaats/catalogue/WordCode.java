package nl.vrijplaats.catalogue;

import nl.vrijplaats.catalogue.DutchWords.Forms;

/** The number that stands for a word in {@link WordOrder}: for its stem, and how it is written. */
final class WordCode {

  /** Set in what ends a line; the rest of it is how many lines. */
  static final int BREAK = 1 << 31;

  /** Set in a part of the word before it. */
  static final int PART = 1 << 30;

  /** Where the stem is: another one has the same number once in four million times. */
  static final int STEM = 0x3FFFFF00;

  /** The lowest bit of a stem. */
  static final int STEM_FROM = 8;

  /** Where the number of lines is, or how the word is written. */
  static final int REST = 0xFF;

  private WordCode() {}

  /** Of a word. One that is everywhere has no stem that anything is found by. */
  static int of(Forms forms) {
    int exact = mixed(forms.exact());
    return (forms.common() ? asStem(~exact) : ofStem(forms.stem())) | exact & REST;
  }

  /** Of any word with that stem, but for the {@link #REST}. */
  static int ofStem(String stem) {
    return asStem(mixed(stem));
  }

  /** Never 0, as in what ends a line. */
  private static int asStem(int hash) {
    int code = hash & STEM;
    return code == 0 ? STEM : code;
  }

  /** Spreads the differences of alike words over all bits (the last steps of MurmurHash3). */
  private static int mixed(String word) {
    int hash = word.hashCode();
    hash = (hash ^ hash >>> 16) * 0x85ebca6b;
    hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
    return hash ^ hash >>> 16;
  }
}
