package nl.vrijplaats.catalogue;

import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param total exact number of matches
 * @param hits the asked part, best first
 * @param facets property ({@code type}, {@code topics}, {@code regions}, {@code year}) to its
 *     values with the number of matches, most first
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
   * One match.
   *
   * @param excerpt HTML: the best passage, escaped, with the words found in {@code <mark>}
   */
  public record Hit(ItemId id, float score, String excerpt) {}

  /** A value of a facet and how many matches have it. */
  public record Count(String value, long number) {}
}
