package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.search.BestBets;
import nl.vrijplaats.search.SearchInsight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What visitors find for a question, and why it stands where it stands; for editors. */
@Controller
class WhyController {

  private static final String ADDRESS = "/redactie/zoeken/waarom";
  private static final int SHOWN = 10;
  private static final int LONGEST = 200;

  private final Screens screens;
  private final SearchInsight insight;
  private final BestBets bestBets;
  private final LightModules lightModules;

  WhyController(
      Screens screens, SearchInsight insight, BestBets bestBets, LightModules lightModules) {
    this.screens = screens;
    this.insight = insight;
    this.bestBets = bestBets;
    this.lightModules = lightModules;
  }

  /**
   * A result with its reasons.
   *
   * @param excerpt HTML, escaped, with the words found in {@code <mark>}
   * @param first whether editors put it first
   */
  public record Result(
      String id,
      String title,
      String type,
      @Nullable String path,
      String excerpt,
      boolean first,
      List<WhyInDutch.Reason> reasons) {}

  /** A piece that was asked after: where it stands, or why it does not, and the reasons. */
  public record Asked(
      String id, String title, String place, boolean first, List<WhyInDutch.Reason> reasons) {}

  /** The address that shows this question. */
  static String address(String question) {
    return UriComponentsBuilder.fromPath(ADDRESS)
        .queryParam("q", "{question}")
        .encode()
        .buildAndExpand(Map.of("question", question))
        .toUriString();
  }

  /** The first results of visitors with the reasons, or only the question. */
  @GetMapping(ADDRESS)
  ResponseEntity<String> show(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String stuk,
      Account who,
      HttpServletRequest request) {
    NotForYou.unlessEditor(who);
    String question = q.strip();
    var model = new HashMap<String, @Nullable Object>();
    if (question.length() > LONGEST) {
      model.put("words", question.substring(0, LONGEST));
      model.put("advice", "Dit zijn meer dan " + LONGEST + " tekens. Een paar woorden is genoeg.");
    } else {
      model.put("words", question);
      var answer = insight.explain(question, SHOWN);
      model.put("total", answer.total());
      model.put("better", answer.suggestion());
      model.put("results", answer.results().stream().map(this::result).toList());
      model.put("address", stuk);
      if (!stuk.isBlank()) {
        model.put("asked", insight.place(question, stuk).map(this::asked).orElse(null));
      }
      model.put("full", bestBets.of(question).size() >= BestBets.MOST_ITEMS);
    }
    return screens.show(request, "why.ftl", model);
  }

  private Asked asked(SearchInsight.Placed placed) {
    var type = lightModules.contentType(placed.type()).orElse(null);
    return new Asked(
        placed.id().value(),
        placed.title(),
        WhyInDutch.place(placed.why()),
        placed.why().bestBet(),
        WhyInDutch.of(placed.why(), type));
  }

  private Result result(SearchInsight.Result result) {
    var type = lightModules.contentType(result.type());
    return new Result(
        result.id().value(),
        result.title(),
        type.map(ContentType::label).orElse(result.type()),
        result.path(),
        result.excerpt(),
        result.why().bestBet(),
        WhyInDutch.of(result.why(), type.orElse(null)));
  }
}
