package nl.vrijplaats.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.vrijplaats.catalogue.PropertyQuery;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query. Those it does not know are filters, so that a misspelt one finds
 * nothing rather than everything.
 *
 * @param nodeTypes if not empty, only these
 * @param properties if not empty, the only ones shown
 */
record DeliveryRequest(
    String words,
    List<PropertyQuery.By> order,
    int offset,
    int limit,
    @Nullable String path,
    Set<String> nodeTypes,
    Set<String> properties,
    Set<String> excludeProperties,
    List<Filter> filters) {

  private static final int MOST_VALUES = 100;
  private static final int MOST_ORDERS = 10;
  private static final int LONGEST_WORDS = 2_000;

  private static final Set<String> RESERVED =
      Set.of(
          "q",
          "orderBy",
          "limit",
          "offset",
          "lang",
          "nodeTypes",
          "properties",
          "excludeProperties",
          "path",
          "version");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
  private static final Pattern ORDER =
      Pattern.compile("(?<property>[^\\s,]+)(\\s+(?<direction>(?i:asc|desc)))?");

  /**
   * Reads them.
   *
   * @param holdsText whether the property of that name holds texts
   * @throws Refused where they cannot be understood
   */
  static DeliveryRequest of(
      Map<String, String[]> parameters, Endpoint endpoint, Function<String, Boolean> holdsText) {
    List<Filter> filters = filters(parameters, holdsText);
    return new DeliveryRequest(
        words(parameters),
        order(text(parameters, "orderBy").orElse("")),
        number(parameters, "offset").orElse(0),
        Math.min(number(parameters, "limit").orElse(endpoint.limit()), endpoint.maxLimit()),
        text(parameters, "path").orElse(null),
        names(parameters, "nodeTypes"),
        names(parameters, "properties"),
        names(parameters, "excludeProperties"),
        filters);
  }

  private static Optional<String> text(Map<String, String[]> parameters, String name) {
    String[] values = parameters.get(name);
    return values == null || values.length == 0 ? Optional.empty() : Optional.of(values[0]);
  }

  private static String words(Map<String, String[]> parameters) {
    String words = text(parameters, "q").orElse("");
    if (words.length() > LONGEST_WORDS) {
      throw Refused.misread("q may have at most " + LONGEST_WORDS + " characters.");
    }
    return words;
  }

  private static Set<String> names(Map<String, String[]> parameters, String name) {
    String[] values = parameters.getOrDefault(name, new String[0]);
    return Arrays.stream(values)
        .flatMap(value -> Arrays.stream(value.split("[,|]")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Optional<Integer> number(Map<String, String[]> parameters, String name) {
    Optional<String> written = text(parameters, name).filter(value -> !value.isEmpty());
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String number = written.get();
    if (!NUMBER.matcher(number).matches()) {
      throw Refused.notFound("The parameter " + name + " must be a whole number.");
    }
    if (number.startsWith("-")) {
      throw Refused.misread("The parameter " + name + " must be 0 or more.");
    }
    String digits = number.replaceFirst("^0+", "");
    return Optional.of(
        digits.isEmpty() ? 0 : digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits));
  }

  private static List<PropertyQuery.By> order(String written) {
    var order = new ArrayList<PropertyQuery.By>();
    for (String part : written.split(",")) {
      if (part.isBlank()) {
        continue;
      }
      var matcher = ORDER.matcher(part.strip());
      if (!matcher.matches() || order.size() == MOST_ORDERS) {
        throw Refused.misread(
            "orderBy names properties, each with asc or desc: date desc,title asc. At most "
                + MOST_ORDERS
                + ".");
      }
      String property = matcher.group("property");
      order.add(
          new PropertyQuery.By(
              property.equals("@path") ? "@name" : property,
              "desc".equalsIgnoreCase(matcher.group("direction"))));
    }
    return order;
  }

  private static List<Filter> filters(
      Map<String, String[]> parameters, Function<String, Boolean> holdsText) {
    var filters = new ArrayList<Filter>();
    int values = 0;
    for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
      if (RESERVED.contains(parameter.getKey())) {
        continue;
      }
      for (String value : parameter.getValue()) {
        Filter filter = Filter.of(parameter.getKey(), value, holdsText);
        values += filter.size();
        if (values > MOST_VALUES) {
          throw Refused.misread("Filters may hold at most " + MOST_VALUES + " values together.");
        }
        filters.add(filter);
      }
    }
    return filters;
  }
}
