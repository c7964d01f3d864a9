package nl.vrijplaats.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;

/**
 * Covers drawn from a seed: quarter circles, half circles and dots, the same for the same seed. An
 * item without a picture never shows an empty box. Pure; the SVG is decoration and hidden from
 * screen readers.
 */
final class Covers {

  private static final int CELL = 80;

  private static final int PRIME = 65_521;

  /** What an identity is made of tells seeds apart, and letters for those that are none. */
  private static final String SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz";

  /** Four palettes; the first colour of each is the colour of the month. */
  static final List<List<String>> PALETTES =
      List.of(
          List.of("#0b5d4e", "#f2b53c", "#e8907c", "#9cc6d8", "#fbf8f2"),
          List.of("#7a2e3a", "#f2b53c", "#9cc6d8", "#e9d8c4", "#fbf8f2"),
          List.of("#23426b", "#e8907c", "#f2b53c", "#cfe3da", "#fbf8f2"),
          List.of("#5a3d7a", "#f2b53c", "#9cc6d8", "#e8b7a4", "#fbf8f2"));

  private record Cover(String seed, int columns, int rows, int palette) {}

  private static final int BYTES_DRAWN = 4_000_000;

  /** Lists show the same ones on every page. */
  private static final Cache<Cover, String> DRAWN =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(BYTES_DRAWN)
          .<Cover, String>weigher((cover, svg) -> cover.seed().length() + svg.length())
          .build();

  private Covers() {}

  /** A cover in the palette that the seed itself chooses. */
  static String draw(String seed, int columns, int rows) {
    return draw(seed, columns, rows, 1 + start(seed) % PALETTES.size());
  }

  /**
   * A cover of so many cells across and down.
   *
   * @param palette 1 to 4
   */
  static String draw(String seed, int columns, int rows, int palette) {
    return DRAWN.get(new Cover(seed, columns, rows, palette), Covers::drawn);
  }

  private static String drawn(Cover cover) {
    int rows = cover.rows();
    int columns = cover.columns();
    List<String> colours = PALETTES.get(Math.floorMod(cover.palette() - 1, PALETTES.size()));
    var svg = new StringBuilder();
    svg.append("<svg class=\"cover\" viewBox=\"0 0 ")
        .append(columns * CELL)
        .append(' ')
        .append(rows * CELL)
        .append(
            "\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\" focusable=\"false\">");
    int form = start(cover.seed());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int ground = next(form);
        int figure = next(ground);
        form = next(figure);
        String below = colours.get(ground % 5);
        String above = colours.get((ground % 5 + 1 + figure % 4) % 5);
        cell(svg, column * CELL, row * CELL, below, above, form);
      }
    }
    return svg.append("</svg>").toString();
  }

  private static void cell(
      StringBuilder svg, int x, int y, String ground, String figure, int form) {
    // A hair wider than the cell, so that no seam shows between two of the same colour.
    path(svg, ground, x, y).append("h80.6v80.6h-80.6z\"/>");
    int turn = form / 6 % 4;
    switch (form % 6) {
      case 0, 1, 2 -> quarter(svg, figure, x, y, turn);
      case 3 -> path(svg, figure, x + 16, y + 40).append("a24 24 0 1 0 48 0a24 24 0 1 0-48 0z\"/>");
      case 4 ->
          path(svg, figure, x, y + 40).append("a40 40 0 0 ").append(turn % 2).append(" 80 0z\"/>");
      default -> {
        // The ground alone.
      }
    }
  }

  /** A quarter in one corner; its straight sides reach half a unit out, so that no seam shows. */
  private static void quarter(StringBuilder svg, String figure, int x, int y, int turn) {
    int right = x + CELL;
    int below = y + CELL;
    switch (turn) {
      case 0 -> path(svg, figure, x, y).append("m-.5-.5h80.5v.5a80 80 0 0 1-80 80h-.5z\"/>");
      case 1 -> path(svg, figure, right, y).append("m.5-.5v80.5h-.5a80 80 0 0 1-80-80v-.5z\"/>");
      case 2 -> path(svg, figure, right, below).append("m.5.5h-80.5v-.5a80 80 0 0 1 80-80h.5z\"/>");
      default -> path(svg, figure, x, below).append("m-.5.5v-80.5h.5a80 80 0 0 1 80 80v.5z\"/>");
    }
  }

  /** The beginning of a figure of that colour, at that point. */
  private static StringBuilder path(StringBuilder svg, String colour, int x, int y) {
    return svg.append("<path fill=\"")
        .append(colour)
        .append("\" d=\"M")
        .append(x)
        .append(' ')
        .append(y);
  }

  /** Sums that a template can make too: in Magnolia the same cover is drawn by one. */
  private static int next(int number) {
    return (int) (number * 33285L % PRIME);
  }

  /** From 1 to below the prime, and never 0: nothing would follow on that. */
  private static int start(String seed) {
    int number = 1;
    for (int i = 0; i < seed.length(); i++) {
      int sign = SIGNS.indexOf(Character.toLowerCase(seed.charAt(i)));
      number = (number * 31 + 1 + sign) % PRIME;
    }
    return Math.max(1, number);
  }
}
