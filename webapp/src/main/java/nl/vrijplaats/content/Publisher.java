package nl.vrijplaats.content;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Carries revisions from the author repository to the live one. First an order is written in the
 * author repository, in the same unit as the stage and the log; then it is carried out. After a
 * crash, open orders are carried out again at start; doing so twice changes nothing. Safe for use
 * by many threads; orders are carried out one after the other.
 */
public interface Publisher {

  /** One thing an order asks for. */
  sealed interface Task {
    /** The item. */
    ItemId id();

    /** Let visitors see this revision. */
    record Publish(ItemId id, long revision) implements Task {}

    /** Let visitors no longer see the item. */
    record Withdraw(ItemId id) implements Task {}
  }

  /**
   * Writes an order for a set that becomes visible as a whole or not at all, and sets the stage of
   * each item to PUBLISHED or WITHDRAWN. Must be called inside a unit of the author repository;
   * {@link #carryOut} is to be called after it.
   */
  void order(Collection<? extends Task> tasks, String who);

  /** Carries out all open orders; when it returns, their result is on disk and findable. */
  void carryOut();

  /**
   * Told to Spring's listeners when a set became visible, in the thread that carried it out.
   *
   * @param before what visitors saw of these items until then; without those that were not live
   * @param published what they see from then on
   */
  record LiveChanged(
      List<ContentItem> before, List<ContentItem> published, List<ItemId> withdrawn) {

    /** Everything that was or is to be seen of the items. */
    public Stream<ContentItem> items() {
      return Stream.concat(before.stream(), published.stream());
    }

    /** Whether it is about that item. */
    public boolean isOf(ItemId id) {
      return items().anyMatch(item -> item.id().equals(id));
    }
  }

  /** Told to Spring's listeners when working copies were saved or changed stage. */
  record WorkingCopiesChanged(List<ItemId> ids) {}
}
