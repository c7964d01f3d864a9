package nl.vrijplaats.search;

import java.time.Instant;
import java.util.List;

/**
 * Words that mean the same, kept by editors: who looks for one finds the others too. Safe for use
 * by many threads; when a method returns, what it did is on disk and works with the next search.
 */
public interface KeptSynonyms {

  /**
   * Words and phrases that mean the same.
   *
   * @param words as they were written, two or more
   * @param changedBy account that changed it last; empty where it came with the site
   */
  record Group(String id, List<String> words, Instant changed, String changedBy) {

    /** Copies the words. */
    public Group {
      words = List.copyOf(words);
    }
  }

  /** All groups, in the order of their first words. */
  List<Group> all();

  /**
   * Adds a group.
   *
   * @param words separated by commas
   * @throws SearchRefused where they are fewer than two, too long, or in a group already
   */
  Group add(String words, String who);

  /**
   * Puts other words in the group.
   *
   * @param seen when the group that the editor saw was changed
   * @throws SearchRefused as {@link #add}, and where somebody changed or removed it since
   */
  Group change(String id, Instant seen, String words, String who);

  /** Removes the group; nothing happens where it is gone already. */
  void remove(String id, String who);
}
