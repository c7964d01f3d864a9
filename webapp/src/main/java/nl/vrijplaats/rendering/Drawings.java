package nl.vrijplaats.rendering;

import java.util.List;

/**
 * What the functions of templates draw with, for who draws the same elsewhere. Constant, so safe
 * for use by many threads.
 */
public final class Drawings {

  private Drawings() {}

  /** The mark of that content type as SVG, empty where it has none. */
  public static String mark(String type) {
    return Marks.draw(type);
  }

  /** The colours of covers: four palettes of five. */
  public static List<List<String>> palettes() {
    return Covers.PALETTES;
  }
}
