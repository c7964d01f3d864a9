package nl.vrijplaats.content;

import java.util.Optional;

/**
 * What the desk works on: the newest revision of an item, with how far it is.
 *
 * @param item the newest revision
 * @param stage how far that revision is
 * @param publishedRevision revision that visitors see, 0 where none is live
 */
public record WorkingCopy(ContentItem item, Stage stage, long publishedRevision) {

  /** Identity of the item. */
  public ItemId id() {
    return item.id();
  }

  /** Whether visitors see a revision, this one or an older one. */
  public boolean isLive() {
    return publishedRevision > 0;
  }

  /** Whether visitors see an older revision than this one. */
  public boolean hasUnpublishedChanges() {
    return isLive() && publishedRevision != item.revision();
  }

  /** The published revision's number. */
  public Optional<Long> live() {
    return isLive() ? Optional.of(publishedRevision) : Optional.empty();
  }
}
