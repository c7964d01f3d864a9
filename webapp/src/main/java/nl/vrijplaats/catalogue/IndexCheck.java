package nl.vrijplaats.catalogue;

import java.util.List;
import nl.vrijplaats.content.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Compares the indexes of a home, as they lie on disk, with its repositories. Changes nothing, and
 * is for a process that does not serve: what runs keeps its newest changes in memory for a moment.
 */
public interface IndexCheck {

  /** What can be wrong. */
  enum Kind {
    /** There is no index, though there is something to find. */
    NO_INDEX,
    /** The files are not as they were written. */
    DAMAGED,
    /** It was made by other definitions than those in force; the next start makes it anew. */
    OTHER_DEFINITIONS,
    /** An item of the repository is not in it. */
    MISSING,
    /** It holds an item that the repository does not hold. */
    LEFT_OVER,
    /** It holds an older revision, or another stage. */
    BEHIND,
    /** It holds an item more than once. */
    TWICE
  }

  /**
   * One thing that is wrong.
   *
   * @param index {@code live} or {@code author}
   * @param item the item, or null where it is the index itself
   * @param detail in English, such as "holds revision 2, the repository 3"
   */
  record Difference(String index, Kind kind, @Nullable ItemId item, String detail) {}

  /** Everything that differs, in both indexes; empty where they are as they ought to be. */
  List<Difference> differences();
}
