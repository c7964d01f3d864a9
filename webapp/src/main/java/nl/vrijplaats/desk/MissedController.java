package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.search.MissedSearches;
import nl.vrijplaats.search.SearchInsight;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What visitors looked for in vain; for editors. */
@Controller
class MissedController {

  private static final String ADDRESS = "/redactie/zoeken/gemist";
  private static final int MOST_LINES = 100;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("nl-NL"));

  private final Screens screens;
  private final MissedSearches missed;
  private final SearchInsight insight;

  MissedController(Screens screens, MissedSearches missed, SearchInsight insight) {
    this.screens = screens;
    this.missed = missed;
    this.insight = insight;
  }

  /**
   * A question.
   *
   * @param number how often it was asked in vain
   * @param now how many pieces it would find today
   */
  public record Line(String question, long number, long now) {}

  /** A month to choose. */
  public record Month(String value, String label, boolean chosen) {}

  /** What was missed in a month, the newest unless another is asked for. */
  @GetMapping(ADDRESS)
  ResponseEntity<String> show(
      @RequestParam(defaultValue = "") String maand, Account who, HttpServletRequest request) {
    NotForYou.unlessEditor(who);
    List<YearMonth> months = missed.months();
    YearMonth month =
        months.stream()
            .filter(known -> known.toString().equals(maand))
            .findFirst()
            .orElse(months.getFirst());
    var lines =
        missed.of(month).stream()
            .limit(MOST_LINES)
            .map(m -> new Line(m.question(), m.number(), insight.count(m.question())))
            .toList();
    return screens.show(
        request,
        "missed.ftl",
        Map.of(
            "lines",
            lines,
            "month",
            MONTH.format(month),
            "monthValue",
            month.toString(),
            "months",
            months.stream()
                .map(known -> new Month(known.toString(), MONTH.format(known), known.equals(month)))
                .toList()));
  }

  /** Forgets a question that something was done about, or nothing can be done about. */
  @PostMapping(ADDRESS)
  ResponseEntity<String> forget(
      @RequestParam(defaultValue = "") String vraag,
      @RequestParam(defaultValue = "") String maand,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    NotForYou.unlessEditor(who);
    missed.forget(vraag);
    String back = maand.matches("\\d{4}-\\d{2}") ? ADDRESS + "?maand=" + maand : ADDRESS;
    return screens.goTo(request, response, back, "‘" + vraag + "’ staat niet meer in de lijst.");
  }
}
