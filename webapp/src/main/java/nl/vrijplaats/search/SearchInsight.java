package nl.vrijplaats.search;

import java.time.Instant;
import java.util.List;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.Explanation;
import nl.vrijplaats.catalogue.FindQuery;
import nl.vrijplaats.catalogue.Findings;
import nl.vrijplaats.content.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Shows editors what visitors find, and why it stands where it stands. Asking here is not counted
 * as a search. Safe for use by many threads.
 */
@Component
public class SearchInsight {

  private final Catalogue catalogue;
  private final BestBets bestBets;

  SearchInsight(@Qualifier("liveCatalogue") Catalogue catalogue, BestBets bestBets) {
    this.catalogue = catalogue;
    this.bestBets = bestBets;
  }

  /**
   * What visitors find for a question.
   *
   * @param suggestion what they are asked whether they meant it, or null
   */
  public record Answer(long total, List<Result> results, @Nullable String suggestion) {}

  /**
   * One result.
   *
   * @param excerpt HTML, escaped, with the words found in {@code <mark>}
   * @param path its public address, or null where its type has no pages
   */
  public record Result(
      ItemId id,
      String type,
      String title,
      @Nullable String path,
      @Nullable Instant date,
      String excerpt,
      Explanation why) {}

  /** The first results for that question, each with its reason; nothing for one too long. */
  public Answer explain(String typed, int most) {
    String text = typed.strip();
    if (text.isEmpty() || text.length() > SearchQuery.LONGEST) {
      return new Answer(0, List.of(), null);
    }
    FindQuery query = new FindQuery(text, java.util.Map.of(), bestBets.of(text), 0, most);
    Findings found = catalogue.find(query);
    List<Result> results =
        found.hits().stream()
            .map(
                hit ->
                    new Result(
                        hit.id(),
                        hit.type(),
                        hit.title(),
                        hit.path(),
                        hit.date(),
                        hit.excerpt(),
                        catalogue.explain(query, hit.id())))
            .toList();
    return new Answer(found.total(), results, found.suggestion());
  }

  /** How many results visitors get for that question now. */
  public long count(String typed) {
    return explain(typed, 0).total();
  }
}
