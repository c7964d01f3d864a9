package nl.vrijplaats.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which items, in which order.
 *
 * @param types content types; empty for all
 * @param filters property name to the value it must hold (references by identity, options by value,
 *     booleans as "true"); {@code year} is the year of the date, {@code stage} the name of the
 *     {@link nl.vrijplaats.content.Stage}; {@link #AT} and {@link #BELOW} select by address
 * @param words words that the title must contain, each as whole word or beginning; empty for all
 * @param order in which order
 * @param offset how many to pass over
 * @param limit how many at the most
 */
public record ListQuery(
    Set<String> types,
    Map<String, String> filters,
    String words,
    Order order,
    int offset,
    int limit) {

  /** Name to filter by the whole address of an item. */
  public static final String AT = "@path";

  /** Name to filter by the address one step higher: what stands directly below that address. */
  public static final String BELOW = "@parent";

  /** Copies its collections. */
  public ListQuery {
    types = Set.copyOf(types);
    filters = Map.copyOf(filters);
  }

  /** How a list is sorted; ties by title, then identity. */
  public enum Order {
    /** Newest date first; items without a date last. */
    NEWEST,
    /** Oldest date first; items without a date last. */
    OLDEST,
    /** By title, in Dutch alphabetical order. */
    TITLE,
    /** By the property {@code month}, latest first. */
    MONTH,
    /** By the property {@code number}, as text. */
    NUMBER,
    /** Last saved first. */
    MODIFIED
  }

  /** Everything of these types, newest first, the first twenty. */
  public static ListQuery of(String... types) {
    return new ListQuery(Set.copyOf(List.of(types)), Map.of(), "", Order.NEWEST, 0, 20);
  }

  /** The same, of items whose property holds this value. */
  public ListQuery where(String property, String value) {
    var more = new HashMap<>(filters);
    more.put(property, value);
    return new ListQuery(types, more, words, order, offset, limit);
  }

  /** The same, in that order. */
  public ListQuery by(Order newOrder) {
    return new ListQuery(types, filters, words, newOrder, offset, limit);
  }

  /** The same, of items with these words in the title. */
  public ListQuery titled(String newWords) {
    return new ListQuery(types, filters, newWords, order, offset, limit);
  }

  /** That part of the list. */
  public ListQuery page(int newOffset, int newLimit) {
    return new ListQuery(types, filters, words, order, newOffset, newLimit);
  }
}
