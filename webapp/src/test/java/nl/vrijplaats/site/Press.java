package nl.vrijplaats.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.jcr.Repositories;

/** Publishes without a desk, for tests of what visitors see. */
public record Press(WorkingCopies copies, Repositories repositories, Publisher publisher) {

  public ItemId published(String type, String slug, Map<String, Object> properties) {
    ItemId id = ItemId.random();
    var all = new HashMap<>(properties);
    all.putIfAbsent("title", properties.getOrDefault("motto", slug));
    copies.create(id, type, slug, all, "test");
    publish(id);
    return id;
  }

  public void saveAndPublish(ItemId id, String slug, Map<String, Object> properties) {
    copies.save(id, copies.get(id).item().revision(), slug, properties, "test");
    publish(id);
  }

  public void withdraw(ItemId id) {
    order(new Publisher.Task.Withdraw(id));
  }

  private void publish(ItemId id) {
    order(new Publisher.Task.Publish(id, copies.get(id).item().revision()));
  }

  private void order(Publisher.Task task) {
    repositories
        .author()
        .write(
            session -> {
              publisher.order(List.of(task), "test");
              return null;
            });
    publisher.carryOut();
  }
}
