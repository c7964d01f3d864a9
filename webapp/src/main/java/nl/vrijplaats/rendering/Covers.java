package nl.vrijplaats.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.stream.Stream;

/**
 * Covers drawn from a seed: quarter circles, half circles and dots, the same for the same seed. An
 * item without a picture never shows an empty box. Pure; the SVG is decoration and hidden from
 * screen readers.
 */
final class Covers {

  private static final int CELL = 8;

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

  /** What has the same colour is one path: a list shows many covers, and most of it was colours. */
  private static String drawn(Cover cover) {
    int rows = cover.rows();
    int columns = cover.columns();
    List<StringBuilder> grounds = paths();
    List<StringBuilder> figures = paths();
    int form = start(cover.seed());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int ground = next(form);
        int figure = next(ground);
        form = next(figure);
        ground(grounds.get(ground % 5), column * CELL, row * CELL);
        figure(figures.get((ground % 5 + 1 + figure % 4) % 5), column * CELL, row * CELL, form);
      }
    }
    List<String> colours = PALETTES.get(Math.floorMod(cover.palette() - 1, PALETTES.size()));
    var svg = new StringBuilder();
    // A hair of the outermost cells is left out: where they end, half a pixel might be empty.
    svg.append("<svg class=\"cover\" viewBox=\"0.2 0.2 ")
        .append(columns * CELL - 1)
        .append(".6 ")
        .append(rows * CELL - 1)
        .append(".6")
        .append(
            "\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\" focusable=\"false\">");
    // Not smoothed, so that no seam shows between two cells.
    fill(svg.append("<g shape-rendering=\"crispEdges\">"), colours, grounds);
    fill(svg.append("</g>"), colours, figures);
    return svg.append("</svg>").toString();
  }

  private static List<StringBuilder> paths() {
    return Stream.generate(StringBuilder::new).limit(5).toList();
  }

  private static void fill(StringBuilder svg, List<String> colours, List<StringBuilder> paths) {
    for (int i = 0; i < paths.size(); i++) {
      if (!paths.get(i).isEmpty()) {
        svg.append("<path fill=\"")
            .append(colours.get(i))
            .append("\" d=\"")
            .append(paths.get(i))
            .append("\"/>");
      }
    }
  }

  private static void ground(StringBuilder path, int x, int y) {
    at(path, x, y).append("h8v8h-8z");
  }

  private static void figure(StringBuilder path, int x, int y, int form) {
    int turn = form / 6 % 4;
    switch (form % 6) {
      case 0, 1, 2 -> quarter(path, x, y, turn);
      case 3 -> at(path, x + 2, y + 4).append("a2 2 0 1 0 4 0a2 2 0 1 0-4 0z");
      case 4 -> at(path, x, y + 4).append("a4 4 0 0 ").append(turn % 2).append(" 8 0z");
      default -> {
        // The ground alone.
      }
    }
  }

  /** A quarter in one corner; its straight sides reach a hair out, so that no seam shows. */
  private static void quarter(StringBuilder path, int x, int y, int turn) {
    int right = x + CELL;
    int below = y + CELL;
    switch (turn) {
      case 0 -> at(path, x, y).append("m-.05-.05h8.05v.05a8 8 0 0 1-8 8h-.05z");
      case 1 -> at(path, right, y).append("m.05-.05v8.05h-.05a8 8 0 0 1-8-8v-.05z");
      case 2 -> at(path, right, below).append("m.05.05h-8.05v-.05a8 8 0 0 1 8-8h.05z");
      default -> at(path, x, below).append("m-.05.05v-8.05h.05a8 8 0 0 1 8 8v.05z");
    }
  }

  private static StringBuilder at(StringBuilder path, int x, int y) {
    return path.append('M').append(x).append(' ').append(y);
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
