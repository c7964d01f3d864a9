package nl.vrijplaats.exchange;

import java.time.Instant;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The items of an export: the working copies, or what visitors see. */
@Component
class Exported {
  private final WorkingCopies copies;
  private final PublishedContent published;

  Exported(WorkingCopies copies, PublishedContent published) {
    this.copies = copies;
    this.published = published;
  }

  /** What is done with an item. */
  @FunctionalInterface
  interface Action {
    /**
     * Does it.
     *
     * @param live when what visitors see of it was made; null where they see nothing
     */
    void with(ContentItem item, @Nullable Instant live);
  }

  /** Every item, one at a time; two calls without a change between them give the same order. */
  void forEach(boolean live, Action action) {
    if (live) {
      published.forEach(item -> action.with(item, item.modified()));
    } else {
      copies.forEach(copy -> action.with(copy.item(), live(copy)));
    }
  }

  private @Nullable Instant live(WorkingCopy copy) {
    return copy.hasUnpublishedChanges()
        ? copies
            .revision(copy.id(), copy.publishedRevision())
            .map(ContentItem::modified)
            .orElse(null)
        : copy.isLive() ? copy.item().modified() : null;
  }
}
