package nl.vrijplaats.desk.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A day, or a day with a time, in the ways people write it. */
public final class TypedMoment {

  /** The zone in which editors read and write time. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          exactly("uuuu-MM-dd"), exactly("d-M-uuuu"), exactly("d/M/uuuu"), exactly("d MMMM uuuu"));
  private static final List<DateTimeFormatter> MOMENTS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE_TIME,
          exactly("d-M-uuuu H:mm"),
          exactly("d-M-uuuu H.mm"),
          exactly("d MMMM uuuu H:mm"),
          exactly("d MMMM uuuu H.mm"));

  private TypedMoment() {}

  /** The moment that was meant. */
  static Instant read(String typed) throws Mistyped {
    return day(typed)
        .map(LocalDate::atStartOfDay)
        .or(() -> dayAndTime(typed))
        // Other years are surely a slip of the keyboard, and no repository can hold them.
        .filter(moment -> moment.getYear() >= 1000 && moment.getYear() <= 9999)
        .map(moment -> moment.atZone(ZONE).toInstant())
        .orElseThrow(() -> new Mistyped("Dit is geen datum. Schrijf bijvoorbeeld 12-11-2026."));
  }

  /** As a browser takes it: a day, with its time where that is not midnight. */
  static String write(Instant moment) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, ZONE);
    return hasTime(moment)
        ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local)
        : local.toLocalDate().toString();
  }

  /** Whether it is more than a day. */
  static boolean hasTime(Instant moment) {
    return !LocalTime.ofInstant(moment, ZONE).equals(LocalTime.MIDNIGHT);
  }

  private static Optional<LocalDate> day(String typed) {
    for (DateTimeFormatter form : DAYS) {
      try {
        return Optional.of(LocalDate.parse(typed, form));
      } catch (DateTimeParseException tryTheNextForm) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDateTime> dayAndTime(String typed) {
    for (DateTimeFormatter form : MOMENTS) {
      try {
        return Optional.of(LocalDateTime.parse(typed, form));
      } catch (DateTimeParseException tryTheNextForm) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter exactly(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.forLanguageTag("nl-NL"))
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
