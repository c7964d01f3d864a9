package nl.vrijplaats.content;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Moments;
import nl.vrijplaats.jcr.Repositories;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Orders lie in the author repository under {@code /orders}, named so that they sort by the moment
 * they were given. An order is removed once the live repository has it on disk.
 */
@Component
class OakPublisher implements Publisher, InitializingBean {

  private static final String ORDERS = "/orders";
  private static final String PUBLISH = "publish";
  private static final String WITHDRAW = "withdraw";

  private final JcrRepository author;
  private final Moments moments;
  private final OakWorkingCopies workingCopies;
  private final OakPublishedContent published;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  OakPublisher(
      Repositories repositories,
      OakWorkingCopies workingCopies,
      OakPublishedContent published,
      ApplicationEventPublisher events,
      Clock clock) {
    this.author = repositories.author();
    this.moments = repositories.live().moments();
    this.workingCopies = workingCopies;
    this.published = published;
    this.events = events;
    this.clock = clock;
    author.write(session -> ItemNodes.folder(session, ORDERS).getPath());
  }

  /** Carries out what a crash left open, before anybody is served. */
  @Override
  public void afterPropertiesSet() {
    carryOut();
  }

  @Override
  public void order(Collection<? extends Task> tasks, String who) {
    if (!author.isInUnit()) {
      throw new IllegalStateException(
          "An order belongs to the unit that sets stage and log; call this inside it");
    }
    author.write(
        session -> {
          var publish = new ArrayList<String>();
          var withdraw = new ArrayList<String>();
          for (Task task : tasks) {
            switch (task) {
              case Task.Publish(ItemId id, long revision) -> {
                workingCopies.setPublished(id, revision);
                publish.add(id + "@" + revision);
              }
              case Task.Withdraw(ItemId id) -> {
                workingCopies.setPublished(id, 0);
                withdraw.add(id.value());
              }
            }
          }
          Node order =
              ItemNodes.folder(
                  session, ORDERS + "/" + "%015d-%s".formatted(clock.millis(), UUID.randomUUID()));
          order.setProperty(PUBLISH, publish.toArray(String[]::new));
          order.setProperty(WITHDRAW, withdraw.toArray(String[]::new));
          order.setProperty(ItemNodes.MODIFIED_BY, who);
          return null;
        });
  }

  @Override
  public void carryOut() {
    if (author.isInUnit()) {
      throw new IllegalStateException("The order is not on disk before its unit has ended");
    }
    oneAtATime.lock();
    try {
      for (String order : openOrders()) {
        carryOut(order);
      }
    } finally {
      oneAtATime.unlock();
    }
  }

  private List<String> openOrders() {
    return author.read(
        session -> {
          var names = new ArrayList<String>();
          for (NodeIterator all = session.getNode(ORDERS).getNodes(); all.hasNext(); ) {
            names.add(all.nextNode().getName());
          }
          names.sort(null);
          return names;
        });
  }

  private void carryOut(String order) {
    Ordered asked = author.read(session -> asked(session, order));
    moments.change(
        () -> {
          List<ContentItem> before = published.replace(asked.publish(), asked.withdraw());
          var change = new LiveChanged(before, asked.publish(), asked.withdraw());
          events.publishEvent(change);
          return change;
        });
    author.write(
        session -> {
          session.getNode(ORDERS + "/" + order).remove();
          return null;
        });
  }

  /** What an order asks for. */
  private record Ordered(List<ContentItem> publish, List<ItemId> withdraw) {}

  private Ordered asked(Session session, String order) throws RepositoryException {
    Node node = session.getNode(ORDERS + "/" + order);
    var publish = new ArrayList<ContentItem>();
    for (Value task : node.getProperty(PUBLISH).getValues()) {
      String[] parts = task.getString().split("@", 2);
      var id = new ItemId(parts[0]);
      publish.add(
          workingCopies
              .revision(id, Long.parseLong(parts[1]))
              .orElseThrow(() -> new ContentNotFound(id)));
    }
    var withdraw = new ArrayList<ItemId>();
    for (Value task : node.getProperty(WITHDRAW).getValues()) {
      withdraw.add(new ItemId(task.getString()));
    }
    return new Ordered(List.copyOf(publish), List.copyOf(withdraw));
  }
}
