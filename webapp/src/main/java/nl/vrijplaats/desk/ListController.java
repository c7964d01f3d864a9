package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.editorial.Act;
import nl.vrijplaats.editorial.EditorialDesk;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** Where editors find their work: today's work first, and the list of each kind of piece. */
@Controller
class ListController {

  /** Rows on a page of a list. */
  private static final int PAGE = 25;

  /** How far back "today" looks for what concerns somebody; older work is in the lists. */
  private static final int LOOK_BACK = 100;

  private static final int RECENT = 8;

  private final Screens screens;
  private final Catalogue catalogue;
  private final WorkingCopies workingCopies;
  private final EditorialDesk desk;
  private final LightModules lightModules;
  private final Accounts accounts;
  private final FormFields formFields;
  private final DutchTime time;

  ListController(
      Screens screens,
      @Qualifier("authorCatalogue") Catalogue catalogue,
      WorkingCopies workingCopies,
      EditorialDesk desk,
      LightModules lightModules,
      Accounts accounts,
      FormFields formFields,
      DutchTime time) {
    this.screens = screens;
    this.catalogue = catalogue;
    this.workingCopies = workingCopies;
    this.desk = desk;
    this.lightModules = lightModules;
    this.accounts = accounts;
    this.formFields = formFields;
    this.time = time;
  }

  /**
   * A piece in a list.
   *
   * @param stage name of its stage, for the mark beside it
   * @param changed whether visitors still see an older version
   * @param note words it was sent back with; empty where it was not
   */
  public record Line(
      String id,
      String title,
      String type,
      String authors,
      String stage,
      String stageLabel,
      boolean changed,
      String saved,
      String by,
      String note) {}

  /** A stage to filter by. */
  public record StageChoice(String name, String label, boolean chosen) {}

  /** Today: what asks something of this person, before anything else. */
  @GetMapping("/redactie")
  ResponseEntity<String> today(Account who, HttpServletRequest request) {
    var review =
        inStage(Stage.IN_REVIEW).stream()
            .filter(copy -> desk.actsFor(who, copy).contains(Act.APPROVE))
            .toList();
    var returned = inStage(Stage.RETURNED).stream().filter(copy -> workedOn(who, copy)).toList();
    var drafts = inStage(Stage.DRAFT).stream().filter(copy -> savedBy(who, copy)).toList();
    var waiting = inStage(Stage.IN_REVIEW).stream().filter(copy -> savedBy(who, copy)).toList();
    var ready =
        inStage(Stage.APPROVED).stream()
            .filter(copy -> desk.actsFor(who, copy).contains(Act.PUBLISH))
            .toList();
    var recent = inStage(Stage.PUBLISHED).stream().limit(RECENT).toList();
    return screens.show(
        request,
        "today.ftl",
        Map.of(
            "review", lines(review),
            "returned", lines(returned),
            "drafts", lines(drafts),
            "waiting", lines(waiting),
            "ready", lines(ready),
            "recent", lines(recent)));
  }

  /** The list of a kind of piece, or of all. */
  @GetMapping("/redactie/stukken")
  ResponseEntity<String> pieces(
      @RequestParam(defaultValue = "") String soort,
      @RequestParam(defaultValue = "") String stand,
      @RequestParam(defaultValue = "") String zoek,
      @RequestParam(defaultValue = "1") String pagina,
      HttpServletRequest request) {
    var type = soort.isEmpty() ? null : lightModules.contentType(soort).orElse(null);
    if (type == null && !soort.isEmpty()) {
      return screens.say(
          request,
          HttpStatus.NOT_FOUND,
          "Deze soort stukken kennen we niet",
          "Kies een soort in het menu.");
    }
    var stage =
        Arrays.stream(Stage.values()).filter(s -> s.name().equals(stand)).findFirst().orElse(null);
    String words = zoek.strip().substring(0, Math.min(zoek.strip().length(), 200));
    int page = pagina.matches("[1-9]\\d{0,5}") ? Integer.parseInt(pagina) : 1;
    var listing =
        catalogue.list(
            new ListQuery(
                type == null ? Set.of() : Set.of(type.name()),
                stage == null ? Map.of() : Map.of("stage", stage.name()),
                words,
                ListQuery.Order.MODIFIED,
                (page - 1) * PAGE,
                PAGE));
    var copies = listing.ids().stream().flatMap(id -> workingCopies.find(id).stream()).toList();
    long pages = Math.max(1, (listing.total() + PAGE - 1) / PAGE);
    var model = new HashMap<String, @Nullable Object>();
    model.put("soort", type == null ? "" : type.name());
    model.put("title", type == null ? "Alle stukken" : type.pluralLabel());
    model.put("typeLabel", type == null ? "stuk" : type.label());
    model.put("words", words);
    model.put(
        "stages",
        Arrays.stream(Stage.values())
            .map(s -> new StageChoice(s.name(), s.label(), s == stage))
            .toList());
    model.put("filtered", stage != null || !words.isEmpty());
    model.put("lines", lines(copies));
    model.put("total", listing.total());
    model.put("page", page);
    model.put("pages", pages);
    model.put("previous", page > 1 ? pageAddress(type, stage, words, page - 1) : null);
    model.put("next", page < pages ? pageAddress(type, stage, words, page + 1) : null);
    return screens.show(request, "pieces.ftl", model);
  }

  /** What can be chosen in a field that points to another piece, by words in its title. */
  @GetMapping("/redactie/kiezen")
  @ResponseBody
  List<Option> choices(
      @RequestParam(defaultValue = "") String soort, @RequestParam(defaultValue = "") String zoek) {
    return lightModules.contentType(soort).stream()
        .flatMap(type -> formFields.choices(type.name(), zoek.strip()).stream())
        .limit(20)
        .toList();
  }

  private static String pageAddress(
      @Nullable ContentType type, @Nullable Stage stage, String words, int page) {
    var address = UriComponentsBuilder.fromPath("/redactie/stukken");
    if (type != null) {
      address.queryParam("soort", type.name());
    }
    if (stage != null) {
      address.queryParam("stand", stage.name());
    }
    if (!words.isEmpty()) {
      address.queryParam("zoek", "{words}");
    }
    address.queryParam("pagina", page);
    return address.encode().buildAndExpand(Map.of("words", words)).toUriString();
  }

  private List<WorkingCopy> inStage(Stage stage) {
    var listing =
        catalogue.list(
            new ListQuery(
                Set.of(),
                Map.of("stage", stage.name()),
                "",
                ListQuery.Order.MODIFIED,
                0,
                LOOK_BACK));
    return listing.ids().stream().flatMap(id -> workingCopies.find(id).stream()).toList();
  }

  private static boolean savedBy(Account who, WorkingCopy copy) {
    return copy.item().modifiedBy().equals(who.name());
  }

  private boolean workedOn(Account who, WorkingCopy copy) {
    return savedBy(who, copy)
        || desk.log(copy.id()).stream()
            .anyMatch(
                entry ->
                    entry.who().equals(who.name())
                        && (entry.act() == Act.CREATE
                            || entry.act() == Act.SAVE
                            || entry.act() == Act.SUBMIT));
  }

  private List<Line> lines(List<WorkingCopy> copies) {
    var names = new HashMap<String, String>();
    var lines = new ArrayList<Line>();
    for (WorkingCopy copy : copies) {
      var item = copy.item();
      lines.add(
          new Line(
              item.id().value(),
              item.title(),
              lightModules.contentType(item.type()).map(ContentType::label).orElse(item.type()),
              String.join(
                  ", ",
                  item.references("authors").stream()
                      .flatMap(id -> workingCopies.find(id).stream())
                      .map(author -> author.item().title())
                      .toList()),
              copy.stage().name(),
              copy.stage().label(),
              copy.hasUnpublishedChanges(),
              time.say(item.modified()),
              names.computeIfAbsent(item.modifiedBy(), this::fullName),
              copy.stage() == Stage.RETURNED ? returnNote(copy) : ""));
    }
    return lines;
  }

  private String returnNote(WorkingCopy copy) {
    return desk.log(copy.id()).stream()
        .filter(entry -> entry.act() == Act.SEND_BACK)
        .findFirst()
        .map(entry -> entry.note() == null ? "" : entry.note())
        .orElse("");
  }

  private String fullName(String account) {
    return accounts.find(account).map(Account::fullName).orElse(account);
  }
}
