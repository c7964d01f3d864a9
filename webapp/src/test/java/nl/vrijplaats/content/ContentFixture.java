package nl.vrijplaats.content;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.vrijplaats.jcr.OakRepositories;
import nl.vrijplaats.jcr.Repositories;
import nl.vrijplaats.lightmodule.LightModules;

/** The content module over real Oak files, without the rest of the program. */
public final class ContentFixture implements AutoCloseable {

  private final OakRepositories oak;
  public final List<Object> events = new ArrayList<>();
  public final WorkingCopies workingCopies;
  public final PublishedContent published;
  public final Publisher publisher;

  public ContentFixture(Path home, LightModules definitions, Clock clock) {
    this(home, definitions, clock, repositories -> List.of());
  }

  public ContentFixture(
      Path home,
      LightModules definitions,
      Clock clock,
      Function<Repositories, List<AccompanyingContent>> accompanying) {
    oak = OakRepositories.open(home);
    var copies =
        new OakWorkingCopies(oak.repositories(), new Addresses(definitions), clock, events::add);
    var live = new OakPublishedContent(oak.repositories(), accompanying.apply(oak.repositories()));
    var orders = new OakPublisher(oak.repositories(), copies, live, events::add, clock);
    orders.afterPropertiesSet();
    workingCopies = copies;
    published = live;
    publisher = orders;
  }

  public static ContentFixture in(Path home) {
    return new ContentFixture(home, new TestDefinitions(), Clock.systemUTC());
  }

  public Repositories repositories() {
    return oak.repositories();
  }

  /** Publishes the newest revisions of these as one set. */
  public void publish(ItemId... ids) {
    repositories()
        .author()
        .write(
            session -> {
              publisher.order(
                  java.util.Arrays.stream(ids)
                      .map(
                          id ->
                              new Publisher.Task.Publish(
                                  id, workingCopies.get(id).item().revision()))
                      .toList(),
                  "test");
              return null;
            });
    publisher.carryOut();
  }

  public void withdraw(ItemId id) {
    repositories()
        .author()
        .write(
            session -> {
              publisher.order(List.of(new Publisher.Task.Withdraw(id)), "test");
              return null;
            });
    publisher.carryOut();
  }

  @Override
  public void close() {
    oak.close();
  }
}
