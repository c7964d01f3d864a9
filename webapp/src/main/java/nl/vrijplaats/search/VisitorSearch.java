package nl.vrijplaats.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.PublishedContent.At;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.rendering.Markup;
import nl.vrijplaats.search.SearchAnswer.Facet;
import nl.vrijplaats.search.SearchAnswer.Hit;
import nl.vrijplaats.search.SearchAnswer.Pager;
import nl.vrijplaats.search.SearchAnswer.Suggestion;
import nl.vrijplaats.search.SearchAnswer.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Looks up what a visitor asks for, among what is live. */
@Component
class VisitorSearch {

  static final int HITS_A_PAGE = 10;
  private static final int MOST_SUGGESTIONS = 8;

  /** A value that no item has, for a choice that does not exist. */
  private static final String NONE = "-";

  /** What can be chosen: a parameter of the address and the property it selects by. */
  private enum Side {
    SOORT("soort", "type", "Soort"),
    TOPIC("topic", "topics", "Topic"),
    REGIO("regio", "regions", "Regio"),
    JAAR("jaar", "year", "Jaar");

    private final String parameter;
    private final String property;
    private final String label;

    Side(String parameter, String property, String label) {
      this.parameter = parameter;
      this.property = property;
      this.label = label;
    }

    /** The content type of its values, where those are items. */
    Optional<String> target() {
      return switch (this) {
        case TOPIC -> Optional.of("topic");
        case REGIO -> Optional.of("region");
        case SOORT, JAAR -> Optional.empty();
      };
    }
  }

  private final Catalogue catalogue;
  private final PublishedContent published;
  private final LightModules modules;

  VisitorSearch(
      @Qualifier("liveCatalogue") Catalogue catalogue,
      PublishedContent published,
      LightModules modules) {
    this.catalogue = catalogue;
    this.published = published;
    this.modules = modules;
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
    Map<String, String> filters = filters(query);
    Findings found = find(query, filters);
    if (found.hits().isEmpty() && found.total() > 0) {
      return answer(query.page(pages(found.total())));
    }
    List<Facet> facets = facets(query, found);
    String better = found.suggestion();
    return new SearchAnswer(
        found.total(),
        found.hits().stream().flatMap(hit -> hit(hit).stream()).toList(),
        better == null ? null : new Suggestion(better, query.asking(better).address()),
        facets,
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

  private Map<String, String> filters(SearchQuery query) {
    var filters = new LinkedHashMap<String, String>();
    for (Side side : Side.values()) {
      query
          .choice(side.parameter)
          .ifPresent(value -> filters.put(side.property, sought(side, value)));
    }
    return filters;
  }

  /** What the catalogue knows a choice by: items by their identity. */
  private String sought(Side side, String value) {
    return side.target()
        .map(type -> identity(type, value).map(ItemId::value).orElse(NONE))
        .orElseGet(
            () ->
                side == Side.SOORT
                    ? modules.contentType(value).map(ContentType::name).orElse(NONE)
                    : value);
  }

  private Optional<ItemId> identity(String type, String value) {
    Optional<ItemId> identity = ItemId.parse(value);
    return identity.isPresent()
        ? identity
        : modules
            .contentType(type)
            .flatMap(definition -> Optional.ofNullable(definition.path()))
            .flatMap(path -> SitePath.parse(path.replace("{slug}", value)))
            .flatMap(path -> itemAt(path, true))
            .map(ContentItem::id);
  }

  private Optional<ContentItem> itemAt(SitePath path, boolean follow) {
    return switch (published.at(path)) {
      case At.Here(var item) -> Optional.of(item);
      case At.Moved(var to) -> follow ? itemAt(to, false) : Optional.empty();
      case At.Gone(), At.Nothing() -> Optional.empty();
    };
  }

  private List<Facet> facets(SearchQuery query, Findings found) {
    var facets = new ArrayList<Facet>();
    for (Side side : Side.values()) {
      var values = new ArrayList<Value>();
      for (Findings.Count count : found.facets().getOrDefault(side.property, List.of())) {
        value(side, count, query).ifPresent(values::add);
      }
      query
          .choice(side.parameter)
          .filter(chosen -> values.stream().noneMatch(Value::chosen))
          .ifPresent(chosen -> values.addFirst(withoutMatches(side, chosen, query)));
      if (!values.isEmpty()) {
        facets.add(new Facet(side.parameter, side.label, values));
      }
    }
    return facets;
  }

  /** A value of a facet; empty where it is an item that is not live. */
  private Optional<Value> value(Side side, Findings.Count count, SearchQuery query) {
    if (side.target().isPresent()) {
      return ItemId.parse(count.value())
          .flatMap(published::find)
          .map(item -> value(side, query, item.slug(), count.value(), item.title(), count));
    }
    String label =
        side == Side.SOORT
            ? modules.contentType(count.value()).map(ContentType::pluralLabel).orElse("")
            : count.value();
    return label.isEmpty()
        ? Optional.empty()
        : Optional.of(value(side, query, count.value(), count.value(), label, count));
  }

  private Value value(
      Side side,
      SearchQuery query,
      String value,
      String identity,
      String label,
      Findings.Count count) {
    Optional<String> choice = query.choice(side.parameter);
    boolean chosen = choice.filter(c -> sought(side, c).equals(identity)).isPresent();
    String toggled = chosen ? choice.orElse(value) : value;
    String path = query.toggled(side.parameter, toggled).address();
    return new Value(value, label, count.number(), path, chosen);
  }

  /** A choice must be there to be undone, also where nothing matches it. */
  private static Value withoutMatches(Side side, String chosen, SearchQuery query) {
    return new Value(chosen, chosen, 0, query.toggled(side.parameter, chosen).address(), true);
  }
}
