package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.editorial.Act;
import nl.vrijplaats.editorial.EditorialDesk;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Today's work, before anything else. */
@Controller
class TodayController {

  /** How far back "today" looks for what concerns somebody; older work is in the lists. */
  private static final int LOOK_BACK = 100;

  private static final int RECENT = 8;

  private final Screens screens;
  private final Catalogue catalogue;
  private final WorkingCopies workingCopies;
  private final EditorialDesk desk;
  private final PieceLines lines;

  TodayController(
      Screens screens,
      @Qualifier("authorCatalogue") Catalogue catalogue,
      WorkingCopies workingCopies,
      EditorialDesk desk,
      PieceLines lines) {
    this.screens = screens;
    this.catalogue = catalogue;
    this.workingCopies = workingCopies;
    this.desk = desk;
    this.lines = lines;
  }

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
            "review", lines.of(review),
            "returned", lines.of(returned),
            "drafts", lines.of(drafts),
            "waiting", lines.of(waiting),
            "ready", lines.of(ready),
            "recent", lines.of(recent)));
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
}
