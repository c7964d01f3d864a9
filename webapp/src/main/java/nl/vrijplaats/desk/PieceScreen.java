package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.desk.form.TypedForm;
import nl.vrijplaats.editorial.Act;
import nl.vrijplaats.editorial.EditorialDesk;
import nl.vrijplaats.editorial.LogEntry;
import nl.vrijplaats.lightmodule.ContentType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Draws the screen of one piece: its form, how far it is, what may be done, who did what. */
@Component
class PieceScreen {

  /** Versions shown under the form. */
  private static final int VERSIONS = 20;

  private final Screens screens;
  private final PieceText text;
  private final WorkingCopies workingCopies;
  private final EditorialDesk desk;
  private final Accounts accounts;
  private final DutchTime time;

  PieceScreen(
      Screens screens,
      PieceText text,
      WorkingCopies workingCopies,
      EditorialDesk desk,
      Accounts accounts,
      DutchTime time) {
    this.screens = screens;
    this.text = text;
    this.workingCopies = workingCopies;
    this.desk = desk;
    this.accounts = accounts;
    this.time = time;
  }

  /** The working copy that an address of the desk names. */
  WorkingCopy find(String id) {
    return workingCopies.get(ItemId.parse(id).orElseThrow(() -> new NoSuchPiece(id)));
  }

  /** The form as it was saved. */
  Shown asSaved(ContentType type, ContentItem item) {
    return Shown.saved(text.write(type, item), item.revision());
  }

  /** The revision that a form names; 0, which no piece has, where it names none. */
  static long revision(String text) {
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
  }

  /** A step on the way to the visitors; the state is done, now or later. */
  public record Step(String label, String state) {}

  /** Who did what. */
  public record Deed(String at, String who, String what, String note) {}

  /** A saved version. */
  public record Version(long number, String saved, String by, boolean live) {}

  /** The screen of a piece that does not exist yet. */
  ResponseEntity<String> showNew(
      HttpServletRequest request, HttpStatus status, ContentType type, ItemId id, Shown shown) {
    var model = form(type, shown, Map.of());
    model.put("isNew", true);
    model.put("id", id.value());
    model.put("title", "");
    model.put("action", "/redactie/stukken/nieuw?soort=" + type.name());
    model.put("steps", steps(Stage.DRAFT));
    model.put("stage", Stage.DRAFT.name());
    model.put("saved", "");
    model.put("acts", Set.of(Act.SAVE.name(), Act.SUBMIT.name()));
    model.put("next", "Nog niet bewaard. Alleen de redactie ziet wat je hier schrijft.");
    model.put("log", List.of());
    model.put("versions", List.of());
    model.put("returned", "");
    return screens.show(request, status, "piece.ftl", model);
  }

  /** The screen of a piece. */
  ResponseEntity<String> show(
      HttpServletRequest request,
      HttpStatus status,
      Account who,
      ContentType type,
      WorkingCopy copy,
      Shown shown) {
    var item = copy.item();
    var acts = desk.actsFor(who, copy);
    var log = desk.log(item.id());
    var model = form(type, shown, item.properties());
    model.put("isNew", false);
    model.put("id", item.id().value());
    model.put("title", item.title());
    model.put("action", "/redactie/stukken/" + item.id());
    model.put("revision", item.revision());
    model.put("steps", steps(copy.stage()));
    model.put("stage", copy.stage().name());
    model.put("saved", "Bewaard " + time.say(item.modified()));
    model.put("acts", acts.stream().map(Act::name).toList());
    model.put("next", next(copy, acts));
    model.put("live", copy.isLive() && item.path() != null ? livePath(copy) : null);
    model.put("changed", copy.hasUnpublishedChanges());
    model.put("log", log.stream().map(this::deed).toList());
    model.put("returned", copy.stage() == Stage.RETURNED ? lastNote(log) : "");
    model.put("returnedBy", copy.stage() == Stage.RETURNED ? lastSender(log) : "");
    model.put(
        "versions",
        workingCopies.revisions(item.id()).stream()
            .limit(VERSIONS)
            .map(
                version ->
                    new Version(
                        version.revision(),
                        time.say(version.modified()),
                        fullName(version.modifiedBy()),
                        version.revision() == copy.publishedRevision()))
            .toList());
    return screens.show(request, status, "piece.ftl", model);
  }

  private Map<String, @Nullable Object> form(
      ContentType type, Shown shown, Map<String, Object> values) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("type", type.name());
    model.put("typeLabel", type.label());
    model.put("typePlural", type.pluralLabel());
    model.put("drawn", text.draw(type, shown, values));
    model.put("basedOn", shown.basedOn());
    model.put("problem", shown.problem());
    model.put("unsaved", shown.unsaved());
    model.put("kept", shown.kept());
    model.put("note", shown.note());
    model.put("slug", shown.form().text(TypedForm.SLUG));
    model.put("slugError", shown.errors().getOrDefault(TypedForm.SLUG, ""));
    String path = type.path();
    model.put(
        "slugBefore",
        path != null && path.endsWith("{slug}")
            ? path.substring(0, path.length() - "{slug}".length())
            : null);
    return model;
  }

  static List<Step> steps(Stage stage) {
    var way = new ArrayList<Stage>();
    way.add(stage == Stage.RETURNED ? Stage.RETURNED : Stage.DRAFT);
    way.add(Stage.IN_REVIEW);
    way.add(Stage.APPROVED);
    way.add(stage == Stage.WITHDRAWN ? Stage.WITHDRAWN : Stage.PUBLISHED);
    int now = way.indexOf(stage);
    var steps = new ArrayList<Step>();
    for (int place = 0; place < way.size(); place++) {
      String state = place < now ? "done" : place == now ? "now" : "later";
      steps.add(new Step(way.get(place).label(), state));
    }
    return steps;
  }

  static String next(WorkingCopy copy, Set<Act> acts) {
    return switch (copy.stage()) {
      case DRAFT ->
          copy.isLive()
              ? "De lezer ziet nog de gepubliceerde versie. Dien je wijziging in als ze klaar is."
              : "Alleen de redactie ziet dit. Klaar? Dien het in, dan leest iemand anders mee.";
      case RETURNED -> "Verwerk de opmerking en dien het stuk opnieuw in.";
      case IN_REVIEW ->
          acts.contains(Act.APPROVE)
              ? "Lees het stuk. Keur het goed, of stuur het terug met een opmerking."
              : "Dit wacht op het oordeel van een eindredacteur die er niet aan meeschreef.";
      case APPROVED ->
          acts.contains(Act.PUBLISH)
              ? "Goedgekeurd. Publiceer het als het moment daar is."
              : "Goedgekeurd. Een eindredacteur kan het publiceren.";
      case PUBLISHED -> "Dit staat op de site. Wijzig je iets, dan wordt het een nieuw concept.";
      case WITHDRAWN ->
          "Dit staat niet meer op de site. Dien het opnieuw in om het terug te brengen.";
    };
  }

  @Nullable String livePath(WorkingCopy copy) {
    return workingCopies
        .revision(copy.id(), copy.publishedRevision())
        .map(live -> live.path() == null ? null : live.path().value())
        .orElse(null);
  }

  private Deed deed(LogEntry entry) {
    return new Deed(
        time.say(entry.at()),
        fullName(entry.who()),
        entry.act().done(),
        entry.note() == null ? "" : entry.note());
  }

  private static String lastNote(List<LogEntry> log) {
    return log.stream()
        .filter(entry -> entry.act() == Act.SEND_BACK && entry.note() != null)
        .findFirst()
        .map(LogEntry::note)
        .orElse("");
  }

  private String lastSender(List<LogEntry> log) {
    return log.stream()
        .filter(entry -> entry.act() == Act.SEND_BACK)
        .findFirst()
        .map(entry -> fullName(entry.who()))
        .orElse("");
  }

  private String fullName(String account) {
    return accounts.find(account).map(Account::fullName).orElse(account);
  }
}
