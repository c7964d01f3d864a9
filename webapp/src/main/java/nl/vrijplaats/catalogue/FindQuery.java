package nl.vrijplaats.catalogue;

import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ItemId;

/**
 * A search by a visitor.
 *
 * @param text what was typed, at most 200 characters. There is no syntax that can be wrong: quotes
 *     make a phrase, a minus before a word or a phrase leaves out what has it, OF or OR between two
 *     words asks for either
 * @param filters as in {@link ListQuery}; {@code type} is the content type
 * @param first items that stand before all others, in this order, also where they do not match the
 *     words; the filters apply to them too
 * @param offset how many to pass over
 * @param limit how many at the most
 */
public record FindQuery(
    String text, Map<String, String> filters, List<ItemId> first, int offset, int limit) {
  /** Copies its collections. */
  public FindQuery {
    filters = Map.copyOf(filters);
    first = List.copyOf(first);
  }

  /** Without items that stand before all others. */
  public FindQuery(String text, Map<String, String> filters, int offset, int limit) {
    this(text, filters, List.of(), offset, limit);
  }
}
