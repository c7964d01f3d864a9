package nl.vrijplaats.rendering;

import java.util.Map;

/** The small mark before the kicker of each content type, as SVG; decoration, beside the word. */
final class Marks {

  private static final Map<String, String> PATHS =
      Map.ofEntries(
          Map.entry(
              "column",
              "M3 5h8v6c0 4-2 6-6 7l-1-2c2-.6 3-2 3-4H3zm10 0h8v6c0 4-2 6-6 7l-1-2c2-.6 3-2 3-4h-4z"),
          Map.entry("opinion", "M12 2l3 7 7 1-5 5 1 7-6-4-6 4 1-7-5-5 7-1z"),
          Map.entry("interview", "M2 4h13v9H8l-4 4v-4H2zm15 4h5v9h-2v3l-4-3h-5v-2h6z"),
          Map.entry("reportage", "M3 3h18v18H3zm2 2v14h14V5zm2 11 4-5 3 3 2-2 2 4z"),
          Map.entry(
              "news",
              "M3 4h14v13a3 3 0 0 0 3 3H6a3 3 0 0 1-3-3zm3 3v4h8V7zm0 6v2h8v-2zm13-5h2v10a2 2 0 0 1-2-2z"),
          Map.entry("project", "M4 20V4h2v6h6V7l6 4-6 4v-3H6v8z"),
          Map.entry("theme", "M12 3a9 9 0 0 1 9 9h-9zm-9 9a9 9 0 0 1 9-9v9zm9 9a9 9 0 0 1-9-9h9z"),
          Map.entry(
              "topic", "M4 4h7v7H4zm9 0h7v7h-7zM4 13h7v7H4zm12.500 0a3.500 3.500 0 1 0 .1 0z"),
          Map.entry(
              "factsheet", "M12 2a7 7 0 0 0-4 12.700V17h8v-2.300A7 7 0 0 0 12 2zM9 19h6v3H9z"),
          Map.entry(
              "publication",
              "M3 4h7a2 2 0 0 1 2 2v14a2 2 0 0 0-2-2H3zm18 0h-7a2 2 0 0 0-2 2v14a2 2 0 0 1 2-2h7z"),
          Map.entry("event", "M7 2h2v2h6V2h2v2h4v17H3V4h4zM5 9v10h14V9zm3 3h3v3H8z"),
          Map.entry("measurement", "M4 20V10h4v10zm6 0V4h4v16zm6 0v-7h4v7z"),
          Map.entry("person", "M12 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21a8 8 0 0 1 16 0z"),
          Map.entry(
              "organisation",
              "M4 21V5l8-3 8 3v16h-6v-5h-4v5zM8 8v2h2V8zm6 0v2h2V8zm-6 4v2h2v-2zm6 0v2h2v-2z"),
          Map.entry(
              "region",
              "M12 2a7 7 0 0 1 7 7c0 5-7 13-7 13S5 14 5 9a7 7 0 0 1 7-7zm0 4.500a2.500 2.500 0 1 0 .1 0z"));

  private Marks() {}

  /** The mark of that content type; empty where it has none. */
  static String draw(String type) {
    String path = PATHS.get(type);
    return path == null
        ? ""
        : "<svg class=\"mark\" viewBox=\"0 0 24 24\" fill=\"currentColor\" fill-rule=\"evenodd\""
            + " aria-hidden=\"true\" focusable=\"false\"><path d=\""
            + path
            + "\"/></svg>";
  }
}
