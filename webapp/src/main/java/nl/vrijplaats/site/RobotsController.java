package nl.vrijplaats.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import nl.vrijplaats.rendering.Palettes;
import nl.vrijplaats.rendering.SiteFacts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What machines ask for first: the sitemap, what they may visit, and whom to tell of a leak. */
@Controller
class RobotsController {

  /** Less than a year, as RFC 9116 asks; counted from the first of the month. */
  private static final int SECURITY_MONTHS = 11;

  private final Sitemap sitemap;
  private final SiteFacts site;
  private final Palettes palettes;
  private final MessagePages messages;

  RobotsController(Sitemap sitemap, SiteFacts site, Palettes palettes, MessagePages messages) {
    this.sitemap = sitemap;
    this.site = site;
    this.palettes = palettes;
    this.messages = messages;
  }

  @GetMapping("/sitemap.xml")
  ResponseEntity<byte[]> sitemap() {
    return Answer.of(Answer.XML, sitemap.write());
  }

  @GetMapping("/sitemap-{number:[0-9]{1,5}}.xml")
  ResponseEntity<byte[]> sitemapPart(@PathVariable int number, HttpServletRequest request) {
    return sitemap
        .writePart(number)
        .map(xml -> Answer.of(Answer.XML, xml))
        .orElseGet(() -> messages.answer(HttpStatus.NOT_FOUND, request));
  }

  @GetMapping("/robots.txt")
  ResponseEntity<byte[]> robots() {
    return Answer.of(
        Answer.TEXT,
        """
        User-agent: *
        Disallow: /redactie
        Disallow: /schrijf
        Disallow: /zoeken

        Sitemap: %s
        """
            .formatted(site.absolute("/sitemap.xml")));
  }

  @GetMapping("/.well-known/security.txt")
  ResponseEntity<byte[]> security() {
    Instant expires =
        palettes
            .month()
            .plusMonths(SECURITY_MONTHS)
            .atDay(1)
            .atStartOfDay(Palettes.ZONE)
            .toInstant();
    return Answer.of(
        Answer.TEXT,
        """
        Contact: %s
        Expires: %s
        Preferred-Languages: nl, en
        Canonical: %s
        """
            .formatted(
                site.absolute("/over"), expires, site.absolute("/.well-known/security.txt")));
  }
}
