package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.catalogue.IndexRebuild;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How the index of lists and search stands; only for the chief editor. */
@Controller
class IndexController {

  private static final String ADDRESS = "/redactie/zoeken/index";
  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

  private final Screens screens;
  private final IndexRebuild index;
  private final DutchTime time;

  IndexController(Screens screens, IndexRebuild index, DutchTime time) {
    this.screens = screens;
    this.index = index;
    this.time = time;
  }

  /** What is being done, and a button to have it made anew. */
  @GetMapping(ADDRESS)
  ResponseEntity<String> show(Account who, HttpServletRequest request) {
    NotForYou.unlessChief(who);
    IndexRebuild.Status status = index.status();
    var model = new HashMap<String, @Nullable Object>();
    model.put("step", status.step().name());
    model.put("line", line(status));
    model.put("done", status.done());
    model.put("total", status.total());
    model.put("live", status.live());
    model.put("working", status.working());
    var rebuilt = status.rebuilt();
    model.put("rebuilt", rebuilt == null ? null : time.say(rebuilt));
    return screens.show(request, "index.ftl", model);
  }

  private static String line(IndexRebuild.Status status) {
    return switch (status.step()) {
      case NONE -> "De zoekindex is bij. Wat je bewaart of publiceert, is meteen te vinden.";
      case COMPARING -> "De zoekindex wordt vergeleken met de stukken.";
      case REBUILDING ->
          status.total() == 0
              ? "De zoekindex wordt opnieuw opgebouwd. Zoeken werkt gewoon door."
              : String.format(
                  DUTCH,
                  "De zoekindex wordt opnieuw opgebouwd: %,d van %,d. Zoeken werkt gewoon door.",
                  status.done(),
                  status.total());
      case WAITING ->
          "Het opbouwen van de zoekindex is niet gelukt. We proberen het vanzelf opnieuw; tot die"
              + " tijd vind je wat er al in stond. Blijft dit staan? Vraag de beheerder in het"
              + " logboek van de server te kijken.";
    };
  }

  /** Has it made anew. */
  @PostMapping(ADDRESS)
  ResponseEntity<String> rebuild(
      Account who, HttpServletRequest request, HttpServletResponse response) {
    NotForYou.unlessChief(who);
    index.start();
    return screens.goTo(
        request,
        response,
        ADDRESS,
        "We bouwen de zoekindex opnieuw op. Je kunt gewoon doorwerken.");
  }
}
