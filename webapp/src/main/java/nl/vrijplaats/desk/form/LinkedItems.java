package nl.vrijplaats.desk.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopies;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The items that fields can point to. Safe for use by many threads. */
@Component
public class LinkedItems {

  private final WorkingCopies workingCopies;
  private final Catalogue catalogue;

  LinkedItems(WorkingCopies workingCopies, @Qualifier("authorCatalogue") Catalogue catalogue) {
    this.workingCopies = workingCopies;
    this.catalogue = catalogue;
  }

  /** Items of these content types whose title has these words, last saved first. */
  public List<Choice> find(Set<String> types, String words, int limit) {
    if (types.isEmpty()) {
      return List.of();
    }
    var listing =
        catalogue.list(
            new ListQuery(types, java.util.Map.of(), words, ListQuery.Order.MODIFIED, 0, limit));
    return listing.ids().stream()
        .flatMap(id -> workingCopies.find(id).stream())
        .map(copy -> new Choice(copy.id().value(), copy.item().title()))
        .toList();
  }

  /** The content type of that item; empty where there is no such item. */
  Optional<String> typeOf(String id) {
    return ItemId.parse(id).flatMap(workingCopies::find).map(copy -> copy.item().type());
  }

  /** The title of that item; empty where there is no such item. */
  public Optional<String> title(String id) {
    return ItemId.parse(id).flatMap(workingCopies::find).map(copy -> copy.item().title());
  }
}
