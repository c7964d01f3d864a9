package nl.vrijplaats.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.vrijplaats.desk.form.TypedMoment;
import org.springframework.stereotype.Component;

/** Says a moment as an editor would: "om 14.32", "gisteren om 09.10", "3 november om 16.00". */
@Component
class DutchTime {
  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", DUTCH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", DUTCH);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);

  private final Clock clock;

  DutchTime(Clock clock) {
    this.clock = clock;
  }

  /** Today at the site. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), TypedMoment.ZONE);
  }

  /** The moment in words, as short as is clear today. */
  String say(Instant moment) {
    var local = moment.atZone(TypedMoment.ZONE);
    var day = local.toLocalDate();
    String time = "om " + TIME.format(local);
    if (day.equals(today())) {
      return time;
    }
    if (day.equals(today().minusDays(1))) {
      return "gisteren " + time;
    }
    return (day.getYear() == today().getYear() ? DAY : DATE).format(day) + " " + time;
  }
}
