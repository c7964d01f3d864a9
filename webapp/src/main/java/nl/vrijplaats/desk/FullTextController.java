package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.FindQuery;
import nl.vrijplaats.catalogue.Findings;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Finds pieces by any word in them, however far they are, with the engine that visitors use. Who
 * works at the desk may read every piece, so every match is shown.
 */
@Controller
class FullTextController {

  private static final int PAGE = 10;
  private static final int LAST_PAGE = 500;
  private static final int LONGEST = 200;

  private final Screens screens;
  private final Catalogue catalogue;
  private final WorkingCopies workingCopies;
  private final LightModules lightModules;
  private final Accounts accounts;
  private final DutchTime time;

  FullTextController(
      Screens screens,
      @Qualifier("authorCatalogue") Catalogue catalogue,
      WorkingCopies workingCopies,
      LightModules lightModules,
      Accounts accounts,
      DutchTime time) {
    this.screens = screens;
    this.catalogue = catalogue;
    this.workingCopies = workingCopies;
    this.lightModules = lightModules;
    this.accounts = accounts;
    this.time = time;
  }

  /**
   * A piece that was found.
   *
   * @param excerpt HTML, escaped, with the words found in {@code <mark>}
   * @param changed whether visitors still see an older version
   */
  public record Found(
      String id,
      String title,
      String type,
      String stage,
      String stageLabel,
      boolean changed,
      String excerpt,
      String saved,
      String by) {}

  /** The words and the stage looked for. */
  private record Asked(String words, @Nullable Stage stage) {
    String page(int number) {
      var address = UriComponentsBuilder.fromPath("/redactie/zoeken").queryParam("q", "{words}");
      if (stage != null) {
        address.queryParam("stand", stage.name());
      }
      if (number > 1) {
        address.queryParam("pagina", number);
      }
      return address.encode().buildAndExpand(Map.of("words", words)).toUriString();
    }
  }

  /** What was found in all pieces, or only the question. */
  @GetMapping("/redactie/zoeken")
  ResponseEntity<String> find(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String stand,
      @RequestParam(defaultValue = "") String pagina,
      Account who,
      HttpServletRequest request) {
    String typed = q.strip();
    boolean tooLong = typed.length() > LONGEST;
    var stage =
        Arrays.stream(Stage.values()).filter(s -> s.name().equals(stand)).findFirst().orElse(null);
    var asked = new Asked(tooLong ? typed.substring(0, LONGEST) : typed, stage);
    var model = new HashMap<String, @Nullable Object>();
    model.put("words", asked.words());
    model.put(
        "stages",
        Arrays.stream(Stage.values())
            .map(s -> new ListController.StageChoice(s.name(), s.label(), s == stage))
            .toList());
    if (tooLong) {
      model.put("advice", "Dit zijn meer dan " + LONGEST + " tekens. Een paar woorden is genoeg.");
    } else if (!typed.isEmpty()) {
      int page =
          pagina.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(pagina), LAST_PAGE) : 1;
      show(asked, page, model);
    }
    return screens.show(request, "search.ftl", model);
  }

  private void show(Asked asked, int wished, Map<String, @Nullable Object> model) {
    Findings found = find(asked, wished);
    int pages = Math.clamp(Math.ceilDiv(found.total(), (long) PAGE), 1, LAST_PAGE);
    int page = Math.min(wished, pages);
    if (page != wished) {
      found = find(asked, page);
    }
    var names = new HashMap<String, String>();
    List<Found> lines = found.hits().stream().flatMap(hit -> line(hit, names).stream()).toList();
    model.put("total", found.total());
    model.put("found", lines);
    model.put("page", page);
    model.put("pages", pages);
    model.put("previous", page > 1 ? asked.page(page - 1) : null);
    model.put("next", page < pages ? asked.page(page + 1) : null);
    String better = found.suggestion();
    if (better != null) {
      model.put("better", better);
      model.put("betterAddress", new Asked(better, asked.stage()).page(1));
    }
    if (found.onlyStopWords()) {
      model.put("advice", "Deze woorden staan in bijna elk stuk. Neem een woord dat meer zegt.");
    }
  }

  private Findings find(Asked asked, int page) {
    Map<String, String> filters =
        asked.stage() == null ? Map.of() : Map.of("stage", asked.stage().name());
    return catalogue.find(new FindQuery(asked.words(), filters, (page - 1) * PAGE, PAGE));
  }

  private Optional<Found> line(Findings.Hit hit, Map<String, String> names) {
    return workingCopies.find(hit.id()).map(copy -> line(copy, hit.excerpt(), names));
  }

  private Found line(WorkingCopy copy, String excerpt, Map<String, String> names) {
    var item = copy.item();
    return new Found(
        item.id().value(),
        item.title(),
        lightModules.contentType(item.type()).map(ContentType::label).orElse(item.type()),
        copy.stage().name(),
        copy.stage().label(),
        copy.hasUnpublishedChanges(),
        excerpt,
        time.say(item.modified()),
        names.computeIfAbsent(
            item.modifiedBy(), name -> accounts.find(name).map(Account::fullName).orElse(name)));
  }
}
