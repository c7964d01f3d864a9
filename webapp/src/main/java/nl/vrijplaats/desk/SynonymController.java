package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.search.KeptSynonyms;
import nl.vrijplaats.search.SearchRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Words that mean the same; for editors. */
@Controller
class SynonymController {

  static final String ADDRESS = "/redactie/zoeken/synoniemen";

  private final Screens screens;
  private final KeptSynonyms synonyms;
  private final Accounts accounts;
  private final DutchTime time;

  SynonymController(Screens screens, KeptSynonyms synonyms, Accounts accounts, DutchTime time) {
    this.screens = screens;
    this.synonyms = synonyms;
    this.accounts = accounts;
    this.time = time;
  }

  /**
   * A group on the screen.
   *
   * @param line what stands in its field
   * @param seen when the group as it is known here was changed
   * @param error why it could not be saved; empty where nothing is wrong
   */
  public record Line(
      String id, String first, String others, String line, String seen, String by, String error) {}

  /** What could not be saved: under which group (empty for a new one), what was typed, and why. */
  private record Failed(String id, String typed, String why) {}

  /** All groups, and a form for a new one. */
  @GetMapping(ADDRESS)
  ResponseEntity<String> show(
      @RequestParam(defaultValue = "") String woord, Account who, HttpServletRequest request) {
    NotForYou.unlessEditor(who);
    return show(request, HttpStatus.OK, woord.isBlank() ? "" : woord.strip() + ", ", null);
  }

  /** Adds a group. */
  @PostMapping(ADDRESS)
  ResponseEntity<String> add(
      @RequestParam(defaultValue = "") String woorden,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    NotForYou.unlessEditor(who);
    try {
      var group = synonyms.add(woorden, who.name());
      return screens.goTo(
          request, response, ADDRESS, "Toegevoegd: " + String.join(", ", group.words()) + ".");
    } catch (SearchRefused refused) {
      return show(request, "", woorden, refused);
    }
  }

  /** Changes a group, or removes it. */
  @PostMapping(ADDRESS + "/{id}")
  ResponseEntity<String> change(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String woorden,
      @RequestParam(defaultValue = "") String gezien,
      @RequestParam(defaultValue = "bewaar") String daad,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    NotForYou.unlessEditor(who);
    if (daad.equals("weg")) {
      synonyms.remove(id, who.name());
      return screens.goTo(
          request, response, ADDRESS, "Weggehaald. Zoeken kent deze groep niet meer.");
    }
    try {
      var group = synonyms.change(id, moment(gezien), woorden, who.name());
      return screens.goTo(
          request, response, ADDRESS, "Bewaard: " + String.join(", ", group.words()) + ".");
    } catch (SearchRefused refused) {
      return show(request, id, woorden, refused);
    }
  }

  private static Instant moment(String seen) {
    try {
      return Instant.parse(seen);
    } catch (DateTimeException unreadable) {
      return Instant.EPOCH;
    }
  }

  private ResponseEntity<String> show(
      HttpServletRequest request, String id, String typed, SearchRefused refused) {
    boolean known = synonyms.all().stream().anyMatch(group -> group.id().equals(id));
    // What was typed for a group that is gone can be added as a new one.
    var failed = new Failed(known ? id : "", typed, String.valueOf(refused.getMessage()));
    return show(request, HttpStatus.UNPROCESSABLE_CONTENT, known ? "" : typed, failed);
  }

  private ResponseEntity<String> show(
      HttpServletRequest request, HttpStatus status, String typed, @Nullable Failed failed) {
    var names = new HashMap<String, String>();
    var model = new HashMap<String, Object>();
    var wrong = failed == null ? new Failed("-", "", "") : failed;
    model.put("typed", typed);
    model.put("error", wrong.id().isEmpty() ? wrong.why() : "");
    model.put("groups", synonyms.all().stream().map(group -> line(group, wrong, names)).toList());
    return screens.show(request, status, "synonyms.ftl", model);
  }

  private Line line(KeptSynonyms.Group group, Failed failed, Map<String, String> names) {
    boolean wrong = failed.id().equals(group.id());
    List<String> words = group.words();
    return new Line(
        group.id(),
        words.getFirst(),
        String.join(", ", words.subList(1, words.size())),
        wrong ? failed.typed() : String.join(", ", words),
        group.changed().toString(),
        said(group, names),
        wrong ? failed.why() : "");
  }

  private String said(KeptSynonyms.Group group, Map<String, String> names) {
    if (group.changedBy().isEmpty()) {
      return "hoort bij de site";
    }
    String name =
        names.computeIfAbsent(
            group.changedBy(), by -> accounts.find(by).map(Account::fullName).orElse(by));
    return "bewaard " + time.say(group.changed()) + " door " + name;
  }
}
