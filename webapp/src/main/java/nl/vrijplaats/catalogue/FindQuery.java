package nl.vrijplaats.catalogue;

import java.util.Map;

/**
 * A search by a visitor.
 *
 * @param text what was typed, at most 200 characters
 * @param filters as in {@link ListQuery}; {@code type} is the content type
 * @param offset how many to pass over
 * @param limit how many at the most
 */
public record FindQuery(String text, Map<String, String> filters, int offset, int limit) {
  /** Copies the filters. */
  public FindQuery {
    filters = Map.copyOf(filters);
  }
}
