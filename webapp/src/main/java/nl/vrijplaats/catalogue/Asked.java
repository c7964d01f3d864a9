package nl.vrijplaats.catalogue;

import java.util.List;
import java.util.Set;
import nl.vrijplaats.catalogue.Catalogue.Listing;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.content.Publisher.LiveChanged;

/**
 * A question to a catalogue and what it answered, as far as it can be seen in an answer to a
 * visitor. Whether that still holds is found by asking again.
 */
record Asked(LuceneCatalogue catalogue, Object question, Object answer) implements MadeOf.Part {

  static Asked of(LuceneCatalogue catalogue, Object question, Object answer) {
    return new Asked(catalogue, question, visible(answer));
  }

  /** How well a hit matches changes with every item there is; only the order of hits shows. */
  private static Object visible(Object answer) {
    return switch (answer) {
      case Listing listing -> listing;
      case Findings found ->
          new Findings(
              found.total(),
              withoutScores(found.hits()),
              found.facets(),
              found.suggestion(),
              found.onlyStopWords());
      default -> throw new IllegalArgumentException("No answer of a catalogue: " + answer);
    };
  }

  private static List<Findings.Hit> withoutScores(List<Findings.Hit> hits) {
    return hits.stream()
        .map(
            hit ->
                new Findings.Hit(
                    hit.id(),
                    0,
                    hit.type(),
                    hit.title(),
                    hit.path(),
                    hit.date(),
                    hit.excerpt(),
                    hit.page()))
        .toList();
  }

  @Override
  public boolean holds() {
    Object again =
        switch (question) {
          case ListQuery list -> catalogue.list(list);
          case PropertyQuery list -> catalogue.list(list);
          case FindQuery search -> catalogue.find(search);
          default -> throw new IllegalStateException("No question to a catalogue: " + question);
        };
    return visible(again).equals(answer);
  }

  @Override
  public boolean isTouchedBy(LiveChanged change) {
    return switch (question) {
      case ListQuery list -> hasOneOf(list.types(), change);
      case PropertyQuery list -> hasOneOf(list.types(), change);
      // What editors teach the search changes answers too, without any item.
      default -> true;
    };
  }

  private static boolean hasOneOf(Set<String> types, LiveChanged change) {
    return change.items().anyMatch(item -> types.isEmpty() || types.contains(item.type()));
  }

  @Override
  public int weight() {
    return switch (answer) {
      case Listing(var total, var ids) -> 400 + 110 * ids.size();
      case Findings found -> 1_000 + 600 * found.hits().size();
      default -> 1_000;
    };
  }

  @Override
  public String tag() {
    return switch (question) {
      case ListQuery list -> String.join(" ", list.types());
      case PropertyQuery list -> String.join(" ", list.types());
      default -> "search";
    };
  }
}
