package nl.vrijplaats.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.Explanation;
import nl.vrijplaats.catalogue.FindQuery;
import nl.vrijplaats.catalogue.Findings;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.PublishedContent.At;
import nl.vrijplaats.content.SitePath;
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
  private final PublishedContent published;

  SearchInsight(
      @Qualifier("liveCatalogue") Catalogue catalogue,
      BestBets bestBets,
      PublishedContent published) {
    this.catalogue = catalogue;
    this.bestBets = bestBets;
    this.published = published;
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
    FindQuery query = new FindQuery(text, Map.of(), bestBets.of(text), 0, most);
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

  /** A live item, with why it stands where it stands, or why it is not among the results. */
  public record Placed(ItemId id, String title, String type, Explanation why) {}

  /**
   * Why an item is, or is not, among the results for that question.
   *
   * @param address the public address of the item, with or without the name of the site
   * @return empty where nothing is live at that address
   */
  public Optional<Placed> place(String typed, String address) {
    String text = typed.strip();
    if (text.isEmpty() || text.length() > SearchQuery.LONGEST) {
      return Optional.empty();
    }
    var query = new FindQuery(text, Map.of(), bestBets.of(text), 0, 0);
    return SitePath.parse(path(address))
        .map(published::at)
        .flatMap(at -> at instanceof At.Here(var item) ? Optional.of(item) : Optional.empty())
        .map(
            item ->
                new Placed(
                    item.id(), item.title(), item.type(), catalogue.explain(query, item.id())));
  }

  private static String path(String address) {
    return address.strip().replaceFirst("^https?://[^/]*", "").replaceFirst("[?#].*$", "");
  }

  /** How many results visitors get for that question now. */
  public long count(String typed) {
    return explain(typed, 0).total();
  }
}
