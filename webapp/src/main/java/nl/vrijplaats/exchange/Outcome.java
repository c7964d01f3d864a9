package nl.vrijplaats.exchange;

import java.util.Optional;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopy;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line or node of an import file.
 *
 * @param file which one, where several are imported at once; else empty
 * @param line its number
 * @param sourceId what the source calls the item; empty where the line could not be read
 * @param type content type; empty where unknown
 * @param result what was done
 * @param item identity of the item, or null where there is none
 * @param path public address, or null
 * @param revision number of the revision that now is the newest; 0 where there is none
 * @param remarks what is kept in another form, what is lost
 * @param refusal why nothing was done and what to do; empty unless refused
 */
record Outcome(
    String file,
    long line,
    String sourceId,
    String type,
    Result result,
    @Nullable ItemId item,
    @Nullable String path,
    long revision,
    Remarks remarks,
    String refusal) {

  /** What can become of a line. */
  enum Result {
    /** A new item. */
    NEW,
    /** A new revision of an item that was there. */
    CHANGED,
    /** The item was there, exactly so. */
    UNCHANGED,
    /** Nothing was done with it. */
    REFUSED;

    /** What it was before, and which revision is the newest now. */
    static Result of(Optional<WorkingCopy> before, long revision) {
      if (before.isEmpty()) {
        return NEW;
      }
      return before.get().item().revision() == revision ? UNCHANGED : CHANGED;
    }
  }

  static Outcome refused(long line, String sourceId, String type, String refusal) {
    return refused("", line, sourceId, type, refusal);
  }

  static Outcome refused(String file, long line, String sourceId, String type, String refusal) {
    return new Outcome(
        file, line, sourceId, type, Result.REFUSED, null, null, 0, Remarks.none(), refusal);
  }
}
