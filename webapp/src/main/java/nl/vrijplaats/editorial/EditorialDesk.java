package nl.vrijplaats.editorial;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopy;
import org.jspecify.annotations.Nullable;

/**
 * The editorial acts, one method each: permission, change, stage and log in one unit, so that every
 * door behaves the same. Refused acts throw {@link StepRefused} and leave everything as it was.
 * When a method returns, what it did is on disk.
 */
public interface EditorialDesk {

  /**
   * Starts a piece. Values of rich-text properties are sanitised. Doing it again with the same
   * identity, by the same person, answers the piece that exists.
   */
  WorkingCopy create(
      Account who, ItemId id, String type, @Nullable String slug, Map<String, Object> properties);

  /**
   * Saves a new revision; see {@link nl.vrijplaats.content.WorkingCopies#save}.
   *
   * @throws UnfitText where a value holds what may not be stored; {@link UnsafeMarkup} where that
   *     is markup that could run
   * @throws nl.vrijplaats.content.EditConflict where somebody else saved in the meantime
   */
  WorkingCopy save(
      Account who, ItemId id, long basedOn, @Nullable String slug, Map<String, Object> properties);

  /**
   * Hands it in for review.
   *
   * @throws Incomplete where a required property is empty
   */
  WorkingCopy submit(Account who, ItemId id);

  /**
   * Judges it good. Nobody who wrote on it since it was last published, or handed it in, may do
   * this.
   *
   * @param revision the revision that was read; refused where a newer one was saved meanwhile
   */
  WorkingCopy approve(Account who, ItemId id, long revision);

  /** Sends it back; the note says what is to be mended, and may not be empty. */
  WorkingCopy sendBack(Account who, ItemId id, String note);

  /** Makes the approved revision visible; when this returns, visitors see and find it. */
  WorkingCopy publish(Account who, ItemId id);

  /** Makes a set of approved pieces visible, all at once or none. */
  List<WorkingCopy> publish(Account who, Collection<ItemId> ids);

  /** Takes it offline; when this returns, visitors no longer see it. */
  WorkingCopy withdraw(Account who, ItemId id, @Nullable String note);

  /** What this person may do to this piece as it is now. */
  Set<Act> actsFor(Account who, WorkingCopy copy);

  /** Who did what to the piece, newest first. */
  List<LogEntry> log(ItemId id);
}
