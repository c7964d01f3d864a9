package nl.vrijplaats.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;

/** The items of one batch that visitors are to see: they become visible as one set. */
final class Publications {
  private final Map<ItemId, Long> revisions = new LinkedHashMap<>();

  /** Adds the item, unless it is live so already, or lacks something; that is remarked. */
  void add(ContentType type, WorkingCopy copy, Remarks remarks) {
    if (copy.publishedRevision() == copy.item().revision()) {
      return;
    }
    List<String> missing =
        type.properties().stream()
            .filter(p -> p.required() && !copy.item().properties().containsKey(p.name()))
            .map(PropertyDefinition::name)
            .toList();
    if (missing.isEmpty()) {
      revisions.put(copy.id(), copy.item().revision());
    } else {
      remarks.changed().add("kept as draft: without " + String.join(", ", missing));
    }
  }

  /** Orders them, inside the unit that made the revisions. */
  void order(Publisher publisher, String who) {
    if (!revisions.isEmpty()) {
      var tasks = new ArrayList<Publisher.Task>();
      revisions.forEach((id, revision) -> tasks.add(new Publisher.Task.Publish(id, revision)));
      publisher.order(tasks, who);
    }
  }

  int size() {
    return revisions.size();
  }
}
