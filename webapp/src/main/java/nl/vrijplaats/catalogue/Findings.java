package nl.vrijplaats.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param total exact number of matches
 * @param hits the asked part, best first
 * @param facets {@code type}, {@code year}, and each property that the definitions count ({@code
 *     search: {facet: true}}) to its values with the number of matches, most first; a chosen one is
 *     counted without that choice
 * @param suggestion what was probably meant, where another spelling would find more, or null
 * @param onlyStopWords whether the query holds nothing but words too common to search for
 */
public record Findings(
    long total,
    List<Hit> hits,
    Map<String, List<Count>> facets,
    @Nullable String suggestion,
    boolean onlyStopWords) {

  /**
   * One match, with what is needed to show it.
   *
   * @param path public address, or null where the type has no pages
   * @param date the date printed with it, or null
   * @param excerpt HTML: the best passage, escaped, with the words found in {@code <mark>}
   * @param page where in a file the excerpt stands, or null where it is of the item itself
   */
  public record Hit(
      ItemId id,
      float score,
      String type,
      String title,
      @Nullable String path,
      @Nullable Instant date,
      String excerpt,
      @Nullable Page page) {}

  /**
   * A page of a file.
   *
   * @param file value of the property that names it
   * @param number of the page, from 1
   */
  public record Page(String file, int number) {}

  /** A value of a facet and how many matches have it. */
  public record Count(String value, long number) {}
}
