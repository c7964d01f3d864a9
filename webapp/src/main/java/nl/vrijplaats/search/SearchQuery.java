package nl.vrijplaats.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asks for, as it stands in the address. Knows the addresses of its neighbours: the
 * next page, the same question with another choice.
 *
 * @param text the words typed
 * @param choices parameter of a {@link Side} to its value
 * @param page number of the page, from 1
 */
record SearchQuery(String text, Map<String, String> choices, int page) {

  static final String ADDRESS = "/zoeken";

  /** The longest question that is looked up; a longer one is no question. */
  static final int LONGEST = 200;

  /** Nobody reads further; it keeps an answer from costing more than it is worth. */
  static final int LAST_PAGE = 1_000;

  /** Reads what was sent; empty choices are left out, an odd page number is the first page. */
  static SearchQuery of(Map<String, String> parameters) {
    var chosen = new LinkedHashMap<String, String>();
    for (Side side : Side.values()) {
      String value = parameters.getOrDefault(side.parameter(), "").strip();
      if (!value.isEmpty() && value.length() <= LONGEST) {
        chosen.put(side.parameter(), value);
      }
    }
    return new SearchQuery(
        parameters.getOrDefault("q", "").strip(), chosen, number(parameters.get("pagina")));
  }

  private static int number(@Nullable String page) {
    return page != null && page.matches("[1-9][0-9]{0,5}")
        ? Math.min(Integer.parseInt(page), LAST_PAGE)
        : 1;
  }

  /** Whether it is longer than anybody needs. */
  boolean isTooLong() {
    return text.length() > LONGEST;
  }

  /** What was chosen for that parameter. */
  Optional<String> choice(String name) {
    return Optional.ofNullable(choices.get(name));
  }

  /** The same question, with that choice, or without it where it was made already. */
  SearchQuery toggled(String name, String value) {
    var other = new LinkedHashMap<>(choices);
    if (!other.remove(name, value)) {
      other.put(name, value);
    }
    return new SearchQuery(text, other, 1);
  }

  /** The same words without that choice. */
  SearchQuery without(String name) {
    var other = new LinkedHashMap<>(choices);
    other.remove(name);
    return new SearchQuery(text, other, 1);
  }

  /** The same words without any choice. */
  SearchQuery unfiltered() {
    return new SearchQuery(text, Map.of(), 1);
  }

  /** The same choices for other words. */
  SearchQuery asking(String otherText) {
    return new SearchQuery(otherText, choices, 1);
  }

  /** Another page of the same answer. */
  SearchQuery page(int number) {
    return new SearchQuery(text, choices, number);
  }

  /** Its address on the site. */
  String address() {
    var address = new StringBuilder(ADDRESS).append("?q=").append(encoded(text));
    choices.forEach(
        (name, value) -> address.append('&').append(name).append('=').append(encoded(value)));
    if (page > 1) {
      address.append("&pagina=").append(page);
    }
    return address.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
