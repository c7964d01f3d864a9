package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes one node, with all that is below it, as a bootstrap file. */
interface NodeWriter {
  /** End of the names of its files. */
  String extension();

  /** Writes it; the same node is always written in the same bytes. */
  void write(JcrNode node, OutputStream out) throws IOException;

  /** A moment in the zone of the site, as JCR writes it: {@code 2026-09-01T08:00:00.000+02:00}. */
  static String iso(Instant moment) {
    OffsetDateTime there = moment.atZone(ZoneId.of("Europe/Amsterdam")).toOffsetDateTime();
    // Long ago the clocks of Amsterdam differed by minutes and seconds, which ISO 8601 cannot say.
    boolean whole = there.getOffset().getTotalSeconds() % 60 == 0;
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX")
        .format(whole ? there : moment.atOffset(ZoneOffset.UTC));
  }
}
