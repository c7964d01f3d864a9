package nl.vrijplaats.catalogue;

import java.util.List;
import java.util.Set;

/**
 * Which items, by what their properties hold.
 *
 * @param types content types; empty for all
 * @param conditions all must be met
 * @param words words that must all stand in the item; one that ends with {@code *} is the beginning
 *     of a word. Blank for no such condition
 * @param order first one first; ties by identity
 * @param offset how many to pass over
 * @param limit how many at the most
 */
public record PropertyQuery(
    Set<String> types,
    List<PropertyCondition> conditions,
    String words,
    List<By> order,
    int offset,
    int limit) {

  /** Copies its collections. */
  public PropertyQuery {
    types = Set.copyOf(types);
    conditions = List.copyOf(conditions);
    order = List.copyOf(order);
  }

  /**
   * The value of a property: texts by their characters, of several values the first. Items without
   * it come first, or last when descending.
   */
  public record By(String property, boolean descending) {}
}
