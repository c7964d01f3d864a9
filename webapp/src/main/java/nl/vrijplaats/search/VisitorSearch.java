package nl.vrijplaats.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.FindQuery;
import nl.vrijplaats.catalogue.Findings;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.rendering.Markup;
import nl.vrijplaats.search.SearchAnswer.Hit;
import nl.vrijplaats.search.SearchAnswer.Pager;
import nl.vrijplaats.search.SearchAnswer.Suggestion;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Looks up what a visitor asks for, among what is live. */
@Component
class VisitorSearch {

  static final int HITS_A_PAGE = 10;
  private static final int MOST_SUGGESTIONS = 8;

  private final Catalogue catalogue;
  private final PublishedContent published;
  private final LightModules modules;
  private final Facets facets;

  VisitorSearch(
      @Qualifier("liveCatalogue") Catalogue catalogue,
      PublishedContent published,
      LightModules modules,
      Facets facets) {
    this.catalogue = catalogue;
    this.published = published;
    this.modules = modules;
    this.facets = facets;
  }

  /** A title that begins as somebody is typing. */
  record Title(String title, String path) {}

  /** Titles with words that begin so, newest first. */
  List<Title> titles(String typed) {
    if (typed.codePoints().noneMatch(Character::isLetterOrDigit)
        || typed.length() > SearchQuery.LONGEST) {
      return List.of();
    }
    Set<String> findable =
        modules.contentTypes().stream()
            .filter(type -> type.findable() && type.path() != null)
            .map(ContentType::name)
            .collect(Collectors.toSet());
    var query =
        new ListQuery(findable, Map.of(), typed, ListQuery.Order.NEWEST, 0, MOST_SUGGESTIONS);
    return catalogue.list(query).ids().stream()
        .flatMap(id -> published.find(id).stream())
        .flatMap(item -> title(item).stream())
        .toList();
  }

  private static Optional<Title> title(ContentItem item) {
    return Optional.ofNullable(item.path()).map(path -> new Title(item.title(), path.value()));
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
    Findings found = find(query, facets.filters(query));
    if (found.hits().isEmpty() && found.total() > 0) {
      return answer(query.page(pages(found.total())));
    }
    String better = found.suggestion();
    return new SearchAnswer(
        found.total(),
        found.hits().stream().flatMap(hit -> hit(hit).stream()).toList(),
        better == null ? null : new Suggestion(better, query.asking(better).address()),
        facets.of(query, found),
        message(query, found),
        found.total() == 0 ? null : pager(query, pages(found.total())));
  }

  private Findings find(SearchQuery query, Map<String, String> filters) {
    int offset = (query.page() - 1) * HITS_A_PAGE;
    return catalogue.find(new FindQuery(query.text(), filters, offset, HITS_A_PAGE));
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
        ? "We vonden niets voor ‘%s’. Kijk of u het goed hebt gespeld, of probeer minder of andere"
                .formatted(query.text())
            + " woorden."
        : "We vonden niets voor ‘%s’ met deze filters. Haal een filter weg, of probeer andere"
                .formatted(query.text())
            + " woorden.";
  }

  private Optional<Hit> hit(Findings.Hit hit) {
    // What was taken offline a moment ago may still be in the answer; it is left out.
    return published
        .find(hit.id())
        .map(
            item ->
                new Hit(
                    item.id().value(),
                    item.type(),
                    modules.contentType(item.type()).map(ContentType::label).orElse(item.type()),
                    item.title(),
                    item.path() == null ? null : item.path().value(),
                    new Markup(hit.excerpt()),
                    item.date().orElse(null)));
  }
}
