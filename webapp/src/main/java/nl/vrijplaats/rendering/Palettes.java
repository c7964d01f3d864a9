package nl.vrijplaats.rendering;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.MadeOf;
import org.springframework.stereotype.Component;

/** Which of the four palettes a page has: each month has its own, and an item that of its month. */
@Component
public class Palettes {

  private static final int COUNT = 4;

  /** The zone of the site. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private final Clock clock;

  Palettes(Clock clock) {
    this.clock = clock;
  }

  /** The palette of this month. */
  public int current() {
    return of(month());
  }

  /** This month, where the site is; what is shown of it holds until the next. */
  public YearMonth month() {
    YearMonth month = YearMonth.now(clock.withZone(ZONE));
    MadeOf.until(month.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant());
    return month;
  }

  /** The palette of the month of the item: its own, that of its theme, or that of its date. */
  public int of(ContentItem item, ContentSource source) {
    return month(item)
        .or(() -> theme(item, source).flatMap(Palettes::month))
        .or(() -> item.date().map(Palettes::month))
        .map(Palettes::of)
        .orElseGet(this::current);
  }

  private static int of(YearMonth month) {
    return month.getMonthValue() % COUNT + 1;
  }

  private static Optional<ContentItem> theme(ContentItem item, ContentSource source) {
    return item.references("theme").stream().findFirst().flatMap(source::find);
  }

  private static YearMonth month(Instant date) {
    return YearMonth.from(date.atZone(ZONE));
  }

  private static Optional<YearMonth> month(ContentItem item) {
    return item.text("month").flatMap(Palettes::parse);
  }

  private static Optional<YearMonth> parse(String month) {
    try {
      return Optional.of(YearMonth.parse(month));
    } catch (DateTimeParseException noMonth) {
      return Optional.empty();
    }
  }
}
