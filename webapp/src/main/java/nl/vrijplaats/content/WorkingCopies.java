package nl.vrijplaats.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The editors' door: newest revisions and everything before them, in the author repository. Safe
 * for use by many threads. Methods that change join the unit of work that is under way ({@link
 * nl.vrijplaats.jcr.JcrRepository#write}), or make one of their own.
 */
public interface WorkingCopies {

  /** The working copy. Throws {@link ContentNotFound} where there is none. */
  WorkingCopy get(ItemId id);

  /** The working copy, if it exists. */
  Optional<WorkingCopy> find(ItemId id);

  /** One revision, newest or older. */
  Optional<ContentItem> revision(ItemId id, long revision);

  /** All revisions, newest first. */
  List<ContentItem> revisions(ItemId id);

  /**
   * Makes a new item, in stage DRAFT, as revision 1.
   *
   * @param slug wished last part of the address; null or empty to take it from the title. A slug
   *     that is taken gets a number behind it
   * @throws ItemExists where an item with this identity exists
   */
  WorkingCopy create(
      ItemId id, String type, @Nullable String slug, Map<String, Object> properties, String who);

  /**
   * Saves a new revision. The stage stays as it is, but PUBLISHED, APPROVED and WITHDRAWN become
   * DRAFT. Where nothing differs from the newest revision, nothing is saved and that one returned.
   *
   * @param basedOn the revision the editor started from
   * @throws EditConflict where a newer revision exists that differs
   */
  WorkingCopy save(
      ItemId id, long basedOn, @Nullable String slug, Map<String, Object> properties, String who);

  /**
   * Takes up what was made elsewhere, with the person and the moment of then: as a new item, or as
   * a new revision of the one with this identity, whose type it must have. Otherwise as {@link
   * #create} and {@link #save} do.
   */
  WorkingCopy takeUp(
      ItemId id,
      String type,
      @Nullable String slug,
      Map<String, Object> properties,
      String who,
      java.time.Instant when);

  /** Puts the newest revision in that stage. */
  void setStage(ItemId id, Stage stage);

  /** Whether there is no working copy at all. */
  boolean isEmpty();

  /**
   * A name for all working copies: the same as long as nothing changes, also after a restart. Empty
   * while it is being changed, or others are told of that.
   */
  Optional<String> state();

  /** Where every working copy stands; far cheaper than reading them all. */
  void forEachState(Visit visit);

  /** Told of an item, its newest revision, how far that is, and which is live (0 for none). */
  @FunctionalInterface
  interface Visit {
    /** One item. */
    void of(ItemId id, long revision, Stage stage, long publishedRevision);
  }

  /** Every working copy, in no particular order, one at a time. */
  void forEach(Consumer<WorkingCopy> action);
}
