package nl.vrijplaats.search;

import java.util.List;
import nl.vrijplaats.asset.FileLinks;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.FindQuery;
import nl.vrijplaats.catalogue.Findings;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TypeNames;
import nl.vrijplaats.rendering.Markup;
import nl.vrijplaats.search.SearchAnswer.Chip;
import nl.vrijplaats.search.SearchAnswer.Facet;
import nl.vrijplaats.search.SearchAnswer.Hit;
import nl.vrijplaats.search.SearchAnswer.Pager;
import nl.vrijplaats.search.SearchAnswer.PdfPage;
import nl.vrijplaats.search.SearchAnswer.Suggestion;
import nl.vrijplaats.search.SearchAnswer.Value;
import nl.vrijplaats.search.SearchAnswer.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Looks up what a visitor asks for, among what is live. */
@Component
class VisitorSearch {

  static final int HITS_A_PAGE = 10;

  /** So many other questions are tried where nothing was found. */
  private static final int MOST_WAYS = 8;

  private final Catalogue catalogue;
  private final LightModules modules;
  private final Facets facets;
  private final BestBets bestBets;
  private final OakMissedSearches missed;
  private final FileLinks files;

  VisitorSearch(
      @Qualifier("liveCatalogue") Catalogue catalogue,
      LightModules modules,
      Facets facets,
      BestBets bestBets,
      OakMissedSearches missed,
      FileLinks files) {
    this.catalogue = catalogue;
    this.modules = modules;
    this.facets = facets;
    this.bestBets = bestBets;
    this.missed = missed;
    this.files = files;
  }

  /** The answer to that question; a page beyond the last is the last. */
  SearchAnswer answer(SearchQuery query) {
    if (query.isTooLong()) {
      return SearchAnswer.saying(
          "Uw zoekvraag is langer dan %d tekens. Maak hem korter: een paar woorden is genoeg."
              .formatted(SearchQuery.LONGEST));
    }
    if (query.text().isEmpty()) {
      return SearchAnswer.saying(null);
    }
    Findings found = find(query, (query.page() - 1) * HITS_A_PAGE, HITS_A_PAGE);
    if (found.hits().isEmpty() && found.total() > 0) {
      return answer(query.page(pages(found.total())));
    }
    boolean nothing = found.total() == 0;
    if (nothing) {
      // Each time it is asked in vain is counted.
      MadeOf.once();
    }
    if (nothing && !found.onlyStopWords() && query.choices().isEmpty()) {
      missed.note(query.text());
    }
    String better = found.suggestion();
    List<Facet> sides = facets.of(query, found);
    return new SearchAnswer(
        found.total(),
        found.hits().stream().map(this::hit).toList(),
        better == null ? null : new Suggestion(better, query.asking(better).address()),
        sides,
        chips(query, sides),
        query.unfiltered().address(),
        nothing ? ways(query, sides) : List.of(),
        message(query, found),
        nothing ? null : pager(query, pages(found.total())));
  }

  private static List<Chip> chips(SearchQuery query, List<Facet> sides) {
    return sides.stream()
        .flatMap(
            side ->
                side.values().stream()
                    .filter(Value::chosen)
                    .map(value -> new Chip(value.label(), query.without(side.name()).address())))
        .toList();
  }

  /** What is near the question and does find something; asked only where it finds nothing. */
  private List<Way> ways(SearchQuery query, List<Facet> sides) {
    return OtherQuestions.near(query, chips(query, sides)).stream()
        .limit(MOST_WAYS)
        .map(other -> new Way(other.label(), count(other.question()), other.question().address()))
        .filter(way -> way.number() > 0)
        .toList();
  }

  private long count(SearchQuery query) {
    return find(query, 0, 0).total();
  }

  private Findings find(SearchQuery query, int offset, int limit) {
    List<ItemId> first = bestBets.of(query.text());
    return catalogue.find(new FindQuery(query.text(), facets.filters(query), first, offset, limit));
  }

  private static int pages(long total) {
    return (int) Math.clamp(Math.ceilDiv(total, (long) HITS_A_PAGE), 1, SearchQuery.LAST_PAGE);
  }

  private static Pager pager(SearchQuery query, int count) {
    int number = query.page();
    return new Pager(
        number,
        count,
        number > 1 ? query.page(number - 1).address() : null,
        number < count ? query.page(number + 1).address() : null);
  }

  private static @Nullable String message(SearchQuery query, Findings found) {
    if (found.onlyStopWords()) {
      return "Deze woorden staan in bijna elk stuk. Zoek met een woord dat zegt waar het over gaat,"
          + " zoals ‘stage’ of ‘dementie’.";
    }
    if (found.total() > 0) {
      return null;
    }
    return query.choices().isEmpty()
        ? "We vonden niets voor ‘%s’. Kijk of u het goed hebt gespeld, of probeer een ander woord."
            .formatted(query.text())
        : "We vonden niets voor ‘%s’ met deze filters. Haal een filter weg, of probeer een ander"
                .formatted(query.text())
            + " woord.";
  }

  private Hit hit(Findings.Hit hit) {
    return new Hit(
        hit.id().value(),
        hit.type(),
        modules.names(hit.type()).map(TypeNames::label).orElse(hit.type()),
        hit.title(),
        hit.path(),
        new Markup(hit.excerpt()),
        hit.date(),
        page(hit.page()));
  }

  private @Nullable PdfPage page(Findings.@Nullable Page page) {
    return page == null
        ? null
        : files
            .live(page.file())
            .map(file -> new PdfPage(page.number(), file.path() + "#page=" + page.number()))
            .orElse(null);
  }
}
