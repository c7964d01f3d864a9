package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.search.BestBets;
import nl.vrijplaats.search.SearchInsight;
import nl.vrijplaats.search.SearchRefused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Which pieces stand first for a question of visitors; for editors. */
@Controller
class BestBetController {

  private static final String ADDRESS = "/redactie/zoeken/aanbevolen";
  private static final int PROPOSED = 10;

  private final Screens screens;
  private final BestBets bestBets;
  private final SearchInsight insight;
  private final WorkingCopies workingCopies;
  private final LightModules lightModules;
  private final Accounts accounts;
  private final DutchTime time;

  BestBetController(
      Screens screens,
      BestBets bestBets,
      SearchInsight insight,
      WorkingCopies workingCopies,
      LightModules lightModules,
      Accounts accounts,
      DutchTime time) {
    this.screens = screens;
    this.bestBets = bestBets;
    this.insight = insight;
    this.workingCopies = workingCopies;
    this.lightModules = lightModules;
    this.accounts = accounts;
    this.time = time;
  }

  /** A piece that stands first, or could. */
  public record Choice(String id, String title, String type, boolean live) {}

  /** A question with what stands first. */
  public record Bet(String question, String address, List<Choice> choices, String changed) {}

  /** All questions, or one of them with a search for what should stand first. */
  @GetMapping(ADDRESS)
  ResponseEntity<String> show(
      @RequestParam(defaultValue = "") String vraag,
      @RequestParam(defaultValue = "") String zoek,
      Account who,
      HttpServletRequest request) {
    NotForYou.unlessEditor(who);
    return vraag.isBlank()
        ? showAll(request)
        : showOne(request, HttpStatus.OK, vraag.strip(), zoek.strip(), "");
  }

  private ResponseEntity<String> showAll(HttpServletRequest request) {
    var model = new HashMap<String, Object>();
    model.put("bets", bestBets.all().stream().map(this::bet).toList());
    return screens.show(request, "best-bets.ftl", model);
  }

  private Bet bet(BestBets.Bet bet) {
    String by = accounts.find(bet.changedBy()).map(Account::fullName).orElse(bet.changedBy());
    return new Bet(
        bet.question(),
        address(bet.question(), ""),
        choices(bet.items()),
        "bewaard " + time.say(bet.changed()) + " door " + by);
  }

  private ResponseEntity<String> showOne(
      HttpServletRequest request, HttpStatus status, String question, String words, String error) {
    String looked = words.isEmpty() ? question : words;
    List<ItemId> first = bestBets.of(question);
    var model = new HashMap<String, Object>();
    model.put("question", question);
    model.put("looked", looked);
    model.put("words", words);
    model.put("error", error);
    model.put("first", choices(first));
    model.put("full", first.size() >= BestBets.MOST_ITEMS);
    model.put(
        "proposed",
        insight.explain(looked, PROPOSED + BestBets.MOST_ITEMS).results().stream()
            .filter(result -> !first.contains(result.id()))
            .limit(PROPOSED)
            .map(
                result ->
                    new Choice(result.id().value(), result.title(), label(result.type()), true))
            .toList());
    return screens.show(request, status, "best-bet.ftl", model);
  }

  /** Puts a piece first, moves it up, or lets go of it; then back to where that was asked. */
  @PostMapping(ADDRESS)
  ResponseEntity<String> change(
      @RequestParam(defaultValue = "") String vraag,
      @RequestParam(defaultValue = "") String stuk,
      @RequestParam(defaultValue = "") String daad,
      @RequestParam(defaultValue = "") String zoek,
      @RequestParam(defaultValue = "") String terug,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    NotForYou.unlessEditor(who);
    ItemId item = ItemId.parse(stuk).orElseThrow(() -> new NoSuchPiece(stuk));
    String done;
    try {
      done = change(vraag, item, daad, who);
    } catch (SearchRefused refused) {
      String why = String.valueOf(refused.getMessage());
      return showOne(request, HttpStatus.UNPROCESSABLE_CONTENT, vraag.strip(), zoek.strip(), why);
    }
    String back =
        terug.equals("waarom") ? WhyController.address(vraag) : address(vraag, zoek.strip());
    return screens.goTo(request, response, back, done);
  }

  private String change(String question, ItemId item, String act, Account who) {
    switch (act) {
      case "weg" -> {
        bestBets.remove(question, item, who.name());
        return "Weggehaald. Dit stuk staat weer waar zoeken het neerzet.";
      }
      case "omhoog" -> {
        bestBets.raise(question, item, who.name());
        return "Bewaard. De volgorde is veranderd.";
      }
      default -> {
        workingCopies.get(item);
        bestBets.add(question, item, who.name());
        return "Bewaard. Dit stuk staat nu vooraan bij ‘" + question + "’.";
      }
    }
  }

  private List<Choice> choices(List<ItemId> items) {
    return items.stream()
        .flatMap(id -> workingCopies.find(id).stream())
        .map(
            copy ->
                new Choice(
                    copy.id().value(),
                    copy.item().title(),
                    label(copy.item().type()),
                    copy.isLive()))
        .toList();
  }

  private String label(String type) {
    return lightModules.contentType(type).map(ContentType::label).orElse(type);
  }

  private static String address(String question, String words) {
    var address = UriComponentsBuilder.fromPath(ADDRESS).queryParam("vraag", "{question}");
    if (!words.isEmpty()) {
      address.queryParam("zoek", "{words}");
    }
    return address
        .encode()
        .buildAndExpand(java.util.Map.of("question", question, "words", words))
        .toUriString();
  }
}
