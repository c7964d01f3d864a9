package nl.vrijplaats.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.catalogue.Findings;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.PublishedContent.At;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition.Option;
import nl.vrijplaats.lightmodule.TypeNames;
import nl.vrijplaats.search.SearchAnswer.Facet;
import nl.vrijplaats.search.SearchAnswer.Value;
import org.springframework.stereotype.Component;

/** What an answer can be narrowed to: from the address to the catalogue, and back to words. */
@Component
class Facets {

  /** A value that no item has, for a choice that does not exist. */
  private static final String NONE = "-";

  private final PublishedContent published;
  private final FacetNames names;
  private final LightModules modules;

  Facets(PublishedContent published, FacetNames names, LightModules modules) {
    this.published = published;
    this.names = names;
    this.modules = modules;
  }

  /** The choices of the address as the catalogue knows them. */
  Map<String, String> filters(SearchQuery query) {
    var filters = new LinkedHashMap<String, String>();
    for (Side side : Side.values()) {
      query
          .choice(side.parameter())
          .ifPresent(value -> filters.put(side.property(), sought(side, value)));
    }
    return filters;
  }

  /** What the catalogue knows a choice by: items by their identity. */
  private String sought(Side side, String value) {
    return switch (side) {
      case SOORT -> modules.names(value).map(TypeNames::name).orElse(NONE);
      case TOPIC, REGIO ->
          side.target().flatMap(type -> identity(type, value)).map(ItemId::value).orElse(NONE);
      case KOPLOPER -> value.equals(Side.YES) ? Side.TRUE : NONE;
      case JAAR, DOMEIN -> value;
    };
  }

  private Optional<ItemId> identity(String type, String value) {
    Optional<ItemId> identity = ItemId.parse(value);
    return identity.isPresent()
        ? identity
        : modules
            .shape(type)
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

  /** What the answer to that question can be narrowed to, and what it was narrowed to. */
  List<Facet> of(SearchQuery query, Findings found) {
    var facets = new ArrayList<Facet>();
    for (Side side : Side.values()) {
      var values = new ArrayList<Value>();
      for (Findings.Count count : found.facets().getOrDefault(side.property(), List.of())) {
        value(side, count, query).ifPresent(values::add);
      }
      query
          .choice(side.parameter())
          .filter(chosen -> values.stream().noneMatch(Value::chosen))
          .ifPresent(choice -> values.addFirst(withoutMatches(side, choice, query)));
      if (!values.isEmpty()) {
        facets.add(new Facet(side.parameter(), side.label(), values));
      }
    }
    return facets;
  }

  /** A value of a facet; empty where it is an item that is not live. */
  private Optional<Value> value(Side side, Findings.Count count, SearchQuery query) {
    String value = count.value();
    return switch (side) {
      case TOPIC, REGIO ->
          ItemId.parse(value)
              .flatMap(names::of)
              .map(name -> value(side, query, name.slug(), name.title(), count));
      case KOPLOPER ->
          value.equals(Side.TRUE)
              ? label(side, Side.YES).map(label -> value(side, query, Side.YES, label, count))
              : Optional.empty();
      case SOORT, DOMEIN, JAAR ->
          label(side, value).map(label -> value(side, query, value, label, count));
    };
  }

  /** A choice of the address in words; empty where there is nothing of that name. */
  private Optional<String> label(Side side, String choice) {
    return switch (side) {
      case SOORT -> modules.names(choice).map(TypeNames::pluralLabel);
      case TOPIC, REGIO ->
          side.target()
              .flatMap(type -> identity(type, choice))
              .flatMap(names::of)
              .map(FacetNames.Name::title);
      case KOPLOPER ->
          choice.equals(Side.YES) ? Optional.of(modules.text("koplopers.title")) : Optional.empty();
      case DOMEIN -> Optional.of(optionLabel(side, choice));
      case JAAR -> Optional.of(choice);
    };
  }

  private String optionLabel(Side side, String value) {
    return modules.ask(new Options(side.property())).stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }

  /** The values to choose from of the property, in all types. */
  private record Options(String property) implements LightModules.Question<List<Option>> {
    @Override
    public List<Option> of(LightModules modules) {
      return modules.contentTypes().stream()
          .flatMap(type -> type.property(property).stream())
          .flatMap(defined -> defined.options().stream())
          .toList();
    }
  }

  private Value value(
      Side side, SearchQuery query, String value, String label, Findings.Count count) {
    Optional<String> choice = query.choice(side.parameter());
    boolean chosen = choice.filter(c -> sought(side, c).equals(count.value())).isPresent();
    String toggled = chosen ? choice.orElse(value) : value;
    String path = query.toggled(side.parameter(), toggled).address();
    return new Value(value, label, count.number(), path, chosen);
  }

  /** A choice must be there to be undone, also where nothing matches it. */
  private Value withoutMatches(Side side, String chosen, SearchQuery query) {
    String label = label(side, chosen).orElse(chosen);
    return new Value(chosen, label, 0, query.without(side.parameter()).address(), true);
  }
}
