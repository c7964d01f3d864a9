package nl.vrijplaats.exchange;

import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import file, understood.
 *
 * @param line its number
 * @param sourceId what the source calls it
 * @param id identity that follows from that, so that a second import changes the same item
 * @param type its content type
 * @param slug wished last part of the address, or null
 * @param keys property name to what the file says for it; null where the file says: nothing
 * @param named items the file names by name, to be found or made
 * @param lost keys of the file that no property can hold
 */
record SourceItem(
    long line,
    String sourceId,
    ItemId id,
    ContentType type,
    @Nullable String slug,
    Map<String, @Nullable Object> keys,
    List<Named> named,
    List<String> lost) {

  /**
   * Items of another type that a key names, such as the author.
   *
   * @param property reference property that holds them
   * @param names title or slug of each
   * @param title title for one that has to be made, or null to take the name
   */
  record Named(String property, List<String> names, @Nullable String title) {}
}
