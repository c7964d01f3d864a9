package nl.vrijplaats.content;

import java.util.List;

/**
 * What must be live together with items, such as their images. Implemented by other modules;
 * publishing calls it inside the unit of the live repository, so that a set becomes visible with
 * everything it needs or not at all. Called again with the same items after a crash.
 */
public interface AccompanyingContent {

  /**
   * Brings along what these items need, and removes what only the old ones needed.
   *
   * @param before what visitors saw of these items until now; without those that were not live
   * @param after what visitors will see of them; without those that are withdrawn
   */
  void accompany(List<ContentItem> before, List<ContentItem> after);
}
