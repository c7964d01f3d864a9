package nl.vrijplaats.search;

import java.time.Instant;
import java.util.List;
import nl.vrijplaats.content.ItemId;

/**
 * Items that editors put first for a question. An item that is not live does not show, and does
 * again when it is. Safe for use by many threads; when a method returns, what it did is on disk and
 * works with the next search.
 */
public interface BestBets {

  /** How many items can stand first for one question. */
  int MOST_ITEMS = 5;

  /**
   * A question with what stands first.
   *
   * @param question without capitals, accents and superfluous spaces
   * @param items in the order in which they show; never empty
   * @param changedBy account that changed it last
   */
  record Bet(String question, List<ItemId> items, Instant changed, String changedBy) {

    /** Copies the items. */
    public Bet {
      items = List.copyOf(items);
    }
  }

  /** All of them, in the order of their questions. */
  List<Bet> all();

  /** What stands first for that question, however it is typed; empty where nothing does. */
  List<ItemId> of(String typed);

  /**
   * Puts the item behind what stands first already; nothing happens where it does.
   *
   * @throws SearchRefused where the question is empty or too long, or too many stand there already
   */
  void add(String typed, ItemId item, String who);

  /** Puts the item before the one above it. */
  void raise(String typed, ItemId item, String who);

  /** Lets the item stand where the search puts it; nothing happens where it does. */
  void remove(String typed, ItemId item, String who);
}
