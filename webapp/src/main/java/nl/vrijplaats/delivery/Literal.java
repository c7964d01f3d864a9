package nl.vrijplaats.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value as it stands in a filter. In quotes it is a text; else it may be a number, a day or a
 * moment as well.
 */
record Literal(String text, boolean quoted) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern MOMENT = Pattern.compile(DAY.pattern() + "T[0-9:.]{5,12}.{1,6}");

  /** From the first moment to the last, both included. */
  record Span(Instant from, Instant until) {}

  /** The literals that a separator keeps apart; what stands in quotes is not taken apart. */
  static List<Literal> split(String value, char separator) {
    var parts = new ArrayList<Literal>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      if (character == '"') {
        quoted = !quoted;
      } else if (character == separator && !quoted) {
        parts.add(of(value.substring(start, i)));
        start = i + 1;
      }
    }
    parts.add(of(value.substring(start)));
    return parts;
  }

  private static Literal of(String part) {
    return part.length() > 1 && part.startsWith("\"") && part.endsWith("\"")
        ? new Literal(part.substring(1, part.length() - 1), true)
        : new Literal(part, false);
  }

  /** The number it may be. */
  OptionalDouble number() {
    return !quoted && NUMBER.matcher(text).matches()
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  /** The day or moment it may be; a day is that of the site's zone. */
  @Nullable Span span() {
    if (quoted) {
      return null;
    }
    // In an address a plus stands for a space: who forgets to write %2B means a plus all the same.
    String written = text.replace(' ', '+');
    try {
      if (DAY.matcher(written).matches()) {
        LocalDate day = LocalDate.parse(written);
        return new Span(
            day.atStartOfDay(ZONE).toInstant(),
            day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1));
      }
      if (MOMENT.matcher(written).matches()) {
        Instant moment = OffsetDateTime.parse(written).toInstant();
        return new Span(moment, moment);
      }
      return null;
    } catch (DateTimeException notOnTheCalendar) {
      return null;
    }
  }
}
