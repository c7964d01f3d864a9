package nl.vrijplaats.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TypeNames;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Titles to choose from while somebody is typing. */
@Component
class Proposals {

  private static final int MOST = 8;

  private final Catalogue catalogue;
  private final PublishedContent published;
  private final LightModules modules;

  Proposals(
      @Qualifier("liveCatalogue") Catalogue catalogue,
      PublishedContent published,
      LightModules modules) {
    this.catalogue = catalogue;
    this.published = published;
    this.modules = modules;
  }

  /** A title, its address and the kind of piece in words. */
  record Title(String title, String path, String type) {}

  /** Titles with words that begin as those typed, newest first. */
  List<Title> titles(String typed) {
    if (typed.codePoints().noneMatch(Character::isLetterOrDigit)
        || typed.length() > SearchQuery.LONGEST) {
      return List.of();
    }
    var query =
        new ListQuery(
            modules.ask(new Proposed()), Map.of(), typed, ListQuery.Order.NEWEST, 0, MOST);
    return catalogue.list(query).ids().stream()
        .flatMap(id -> published.find(id).stream())
        .flatMap(this::title)
        .toList();
  }

  /** The kinds of pieces that are proposed; empty where all are, which asks less of the index. */
  private record Proposed() implements LightModules.Question<Set<String>> {
    @Override
    public Set<String> of(LightModules modules) {
      var all = modules.contentTypes();
      Set<String> proposed =
          all.stream()
              .filter(type -> type.findable() && type.path() != null)
              .map(ContentType::name)
              .collect(Collectors.toUnmodifiableSet());
      return proposed.size() == all.size() ? Set.of() : proposed;
    }
  }

  private Stream<Title> title(ContentItem item) {
    String type = modules.names(item.type()).map(TypeNames::label).orElse(item.type());
    return Stream.ofNullable(item.path()).map(path -> new Title(item.title(), path.value(), type));
  }
}
