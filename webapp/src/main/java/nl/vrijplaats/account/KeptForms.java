package nl.vrijplaats.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Forms that were sent after the session had expired, kept in memory for an hour so that no text is
 * lost: after signing in the person lands on the page the form came from, with {@code herstel=1},
 * and that page asks {@link #find}. Each browser finds only its own. Safe for use by many threads.
 *
 * <p>What is kept is bounded, oldest forms go first: sending forms without being signed in must not
 * fill the memory.
 */
@Component
public class KeptForms {

  static final String COOKIE = "VRIJPLAATS-TEKST";
  static final int LARGEST = 2_000_000;
  private static final long ALTOGETHER = 16_000_000;
  private static final int MOST = 200;
  private static final Duration KEPT = Duration.ofHours(1);

  private record Place(String browser, String page) {}

  private record Entry(KeptForm form, Instant at, boolean shown) {}

  private final Map<Place, Entry> entries = new LinkedHashMap<>();
  private final Clock clock;

  KeptForms(Clock clock) {
    this.clock = clock;
  }

  /**
   * The form that this browser sent to this page. It stays until it expires, so that the page may
   * be loaded again.
   */
  public synchronized Optional<KeptForm> find(HttpServletRequest request) {
    forgetOld();
    String browser = browser(request);
    if (browser == null) {
      return Optional.empty();
    }
    var place = new Place(browser, request.getRequestURI());
    return Optional.ofNullable(
            entries.computeIfPresent(place, (p, entry) -> new Entry(entry.form, entry.at, true)))
        .map(Entry::form);
  }

  /** Keeps it, unless it is too large; the browser gets a cookie to find it by. */
  synchronized Optional<KeptForm> keep(HttpServletRequest request, HttpServletResponse response) {
    var parameters = new HashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
    parameters.remove("_csrf");
    var form = new KeptForm(request.getRequestURI(), request.getQueryString(), parameters);
    if (form.size() > LARGEST) {
      return Optional.empty();
    }
    forgetOld();
    String known = browser(request);
    String browser = known != null ? known : Tokens.random();
    entries.remove(new Place(browser, form.page()));
    entries.put(new Place(browser, form.page()), new Entry(form, clock.instant(), false));
    while (entries.size() > MOST || size() > ALTOGETHER) {
      entries.remove(entries.keySet().iterator().next());
    }
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, browser).toString());
    return Optional.of(form);
  }

  /** The newest form of this browser that it was not shown yet. */
  synchronized Optional<KeptForm> waiting(HttpServletRequest request) {
    forgetOld();
    String browser = browser(request);
    return entries.entrySet().stream()
        .filter(e -> e.getKey().browser.equals(browser) && !e.getValue().shown)
        .map(Map.Entry::getValue)
        .max(Comparator.comparing(Entry::at))
        .map(Entry::form);
  }

  /** Forgets what this browser sent: who signs out leaves nothing for the next person. */
  synchronized void forget(HttpServletRequest request) {
    String browser = browser(request);
    entries.keySet().removeIf(place -> place.browser.equals(browser));
  }

  private void forgetOld() {
    Instant oldest = clock.instant().minus(KEPT);
    entries.values().removeIf(entry -> entry.at.isBefore(oldest));
  }

  private long size() {
    return entries.values().stream().mapToLong(entry -> entry.form.size()).sum();
  }

  private static @Nullable String browser(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie != null && Tokens.looksRandom(cookie.getValue()) ? cookie.getValue() : null;
  }

  private static ResponseCookie cookie(HttpServletRequest request, String browser) {
    return ResponseCookie.from(COOKIE, browser)
        .path("/redactie")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .maxAge(KEPT)
        .build();
  }
}
