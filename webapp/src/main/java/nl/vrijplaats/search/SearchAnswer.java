package nl.vrijplaats.search;

import java.time.Instant;
import java.util.List;
import nl.vrijplaats.rendering.Markup;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a visitor, ready to be shown; templates know it as {@code search}.
 *
 * @param total exact number of matches
 * @param hits those of this page, best first
 * @param suggestion what was probably meant, or null
 * @param facets what the answer can be narrowed to
 * @param chosen what it was narrowed to, each with the address that undoes it
 * @param unfiltered address of the same question without any choice
 * @param ways where nothing was found, questions near it that do find something
 * @param message what to tell instead of results, in Dutch, or null
 * @param pager null where there are no results
 */
record SearchAnswer(
    long total,
    List<Hit> hits,
    @Nullable Suggestion suggestion,
    List<Facet> facets,
    List<Chip> chosen,
    String unfiltered,
    List<Way> ways,
    @Nullable String message,
    @Nullable Pager pager) {

  /**
   * One match, with the passage that shows best why it was found.
   *
   * @param page where in a PDF the passage stands, or null
   */
  record Hit(
      String id,
      String type,
      String typeLabel,
      String title,
      @Nullable String path,
      Markup excerpt,
      @Nullable Instant date,
      @Nullable PdfPage page) {}

  /** A page of a PDF, and the address that opens it there. */
  record PdfPage(int number, String path) {}

  /** Other words, and the address that looks for them. */
  record Suggestion(String text, String path) {}

  /** One side from which to narrow the answer; {@code name} is its parameter. */
  record Facet(String name, String label, List<Value> values) {}

  /** One choice, how many matches have it, and the address that makes or undoes it. */
  record Value(String value, String label, long number, String path, boolean chosen) {}

  /** A choice that was made, and the address that undoes it. */
  record Chip(String label, String path) {}

  /** Another question, and how many it finds. */
  record Way(String label, long number, String path) {}

  /** Where this page stands; addresses are null where there is no such page. */
  record Pager(int number, int count, @Nullable String previous, @Nullable String next) {}

  /** Nothing but a message. */
  static SearchAnswer saying(@Nullable String message) {
    return new SearchAnswer(
        0, List.of(), null, List.of(), List.of(), SearchQuery.ADDRESS, List.of(), message, null);
  }
}
