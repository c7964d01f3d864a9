package nl.vrijplaats.content;

import java.time.Instant;
import java.util.Optional;
import nl.vrijplaats.content.Publisher.LiveChanged;
import org.jspecify.annotations.Nullable;

/** What an answer saw of live items. */
final class Seen {

  private Seen() {}

  /** One state of an item: a revision that was saved at that moment never changes. */
  record Version(long revision, Instant modified) {
    static Version of(ContentItem item) {
      return new Version(item.revision(), item.modified());
    }
  }

  /** An item was asked for. */
  record Item(OakPublishedContent content, ItemId id, @Nullable Version version)
      implements MadeOf.Part {

    static Item of(OakPublishedContent content, ItemId id, Optional<ContentItem> item) {
      return new Item(content, id, item.map(Version::of).orElse(null));
    }

    @Override
    public boolean holds() {
      return content.version(id).equals(Optional.ofNullable(version));
    }

    @Override
    public boolean isTouchedBy(LiveChanged change) {
      return change.isOf(id);
    }

    @Override
    public String tag() {
      return id.value().substring(0, 8);
    }
  }

  /** An address was asked for: what stood there, told from everything else that could. */
  record Address(OakPublishedContent content, SitePath path, Object outcome)
      implements MadeOf.Part {

    private record Here(ItemId id, Version version) {}

    static Address of(OakPublishedContent content, SitePath path, PublishedContent.At at) {
      return new Address(content, path, outcome(at));
    }

    private static Object outcome(PublishedContent.At at) {
      return at instanceof PublishedContent.At.Here(var item)
          ? new Here(item.id(), Version.of(item))
          : at;
    }

    @Override
    public boolean holds() {
      return outcome(content.look(path)).equals(outcome);
    }

    @Override
    public boolean isTouchedBy(LiveChanged change) {
      return switch (outcome) {
        case Here(var id, var version) -> change.isOf(id) || isTaken(change);
        case PublishedContent.At.Nothing() -> isTaken(change);
        // The item that stood there is not known here; looking again costs little.
        default -> change.items().findAny().isPresent();
      };
    }

    private boolean isTaken(LiveChanged change) {
      return change.published().stream().anyMatch(item -> path.equals(item.path()));
    }

    @Override
    public String tag() {
      return outcome instanceof Here(var id, var version) ? id.value().substring(0, 8) : "";
    }
  }
}
