package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.KeptForm;
import nl.vrijplaats.account.KeptForms;
import nl.vrijplaats.content.ContentNotFound;
import nl.vrijplaats.content.EditConflict;
import nl.vrijplaats.content.ItemExists;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.desk.SavingPieces.Again;
import nl.vrijplaats.desk.form.TypedForm;
import nl.vrijplaats.editorial.EditorialDesk;
import nl.vrijplaats.lightmodule.LightModules;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Writing a piece: its form, and saving it. Whatever is refused, the answer is the form with
 * everything that was typed.
 */
@Controller
class PieceController {

  private final Screens screens;
  private final PieceScreen screen;
  private final ActController acts;
  private final PieceText text;
  private final PieceVersions versions;
  private final NewPiece newPiece;
  private final SavingPieces saving;
  private final EditorialDesk desk;
  private final WorkingCopies workingCopies;
  private final LightModules lightModules;
  private final KeptForms keptForms;

  PieceController(
      Screens screens,
      PieceScreen screen,
      ActController acts,
      PieceText text,
      PieceVersions versions,
      NewPiece newPiece,
      SavingPieces saving,
      EditorialDesk desk,
      WorkingCopies workingCopies,
      LightModules lightModules,
      KeptForms keptForms) {
    this.screens = screens;
    this.screen = screen;
    this.acts = acts;
    this.text = text;
    this.versions = versions;
    this.newPiece = newPiece;
    this.saving = saving;
    this.desk = desk;
    this.workingCopies = workingCopies;
    this.lightModules = lightModules;
    this.keptForms = keptForms;
  }

  /** An empty form, with an identity of its own: sent twice, it makes one piece. */
  @GetMapping("/redactie/stukken/nieuw")
  ResponseEntity<String> blank(
      @RequestParam(defaultValue = "") String soort, HttpServletRequest request) {
    var type = lightModules.require(soort);
    var kept = kept(request);
    var id = kept.map(form -> first(form, "id")).flatMap(ItemId::parse).orElseGet(ItemId::random);
    var shown =
        kept.map(form -> Shown.keptWhileSignedOut(TypedForm.of(form), 0))
            .orElseGet(() -> Shown.saved(newPiece.beginning(type), 0));
    return screen.showNew(request, HttpStatus.OK, type, id, shown);
  }

  /** Makes the piece. */
  @PostMapping("/redactie/stukken/nieuw")
  ResponseEntity<String> create(
      @RequestParam(defaultValue = "") String soort,
      @RequestParam(defaultValue = "") String id,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    var type = lightModules.require(soort);
    var identity = ItemId.parse(id).orElseGet(ItemId::random);
    var existing = workingCopies.find(identity);
    if (existing.isPresent()) {
      // The form was sent before. What was typed since is a change of the piece it made.
      return save(existing.get(), 1, who, request, response);
    }
    var sent = new SentForm(request);
    if (sent.isPartial()) {
      return partial(request);
    }
    var form = sent.typed();
    Again again = (status, shown) -> screen.showNew(request, status, type, identity, shown);
    var changed = sent.afterRowButton(form);
    if (changed.isPresent()) {
      return again.show(HttpStatus.OK, Shown.unsaved(changed.get(), 0));
    }
    try {
      return saving.keep(
          Shown.unsaved(form, 0),
          type,
          Map.of(),
          values -> desk.create(who, identity, type.name(), SentForm.slug(form, ""), values),
          again,
          saved -> afterSaving(saved, who, request, response));
    } catch (ItemExists sentTwice) {
      return save(workingCopies.get(identity), 1, who, request, response);
    }
  }

  /** The form of a piece. */
  @GetMapping("/redactie/stukken/{id}")
  ResponseEntity<String> edit(@PathVariable String id, Account who, HttpServletRequest request) {
    var copy = screen.find(id);
    var type = lightModules.require(copy.item().type());
    var saved = screen.asSaved(type, copy.item());
    var shown =
        kept(request)
            .map(
                form ->
                    form.parameters().containsKey(SentForm.END)
                        ? Shown.keptWhileSignedOut(
                            TypedForm.of(form), PieceScreen.revision(first(form, "versie")))
                        : saved.withNote(first(form, "opmerking")))
            .orElse(saved);
    return screen.show(request, HttpStatus.OK, who, type, copy, shown);
  }

  /** What this browser sent to this page while nobody was signed in, if that is asked for. */
  private Optional<KeptForm> kept(HttpServletRequest request) {
    return request.getParameter("herstel") == null ? Optional.empty() : keptForms.find(request);
  }

  private static String first(KeptForm form, String field) {
    var values = form.values(field);
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** Saves a piece. */
  @PostMapping("/redactie/stukken/{id}")
  ResponseEntity<String> save(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String versie,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    return save(screen.find(id), PieceScreen.revision(versie), who, request, response);
  }

  private ResponseEntity<String> save(
      WorkingCopy copy,
      long basedOn,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    var sent = new SentForm(request);
    if (sent.isPartial()) {
      return partial(request);
    }
    var id = copy.id();
    var type = lightModules.require(copy.item().type());
    var base = workingCopies.revision(id, basedOn).orElseThrow(() -> new ContentNotFound(id));
    var baseForm = text.write(type, base);
    var form = sent.choosingBetweenMineAnd(baseForm);
    Again again = (status, shown) -> screen.show(request, status, who, type, copy, shown);
    var changed = sent.afterRowButton(form);
    if (changed.isPresent()) {
      return again.show(HttpStatus.OK, Shown.unsaved(changed.get(), basedOn));
    }
    try {
      return saving.keep(
          Shown.unsaved(form, basedOn),
          type,
          base.properties(),
          values -> desk.save(who, id, basedOn, SentForm.slug(form, base.slug()), values),
          again,
          saved -> afterSaving(saved, who, request, response));
    } catch (EditConflict conflict) {
      return versions.conflict(request, type, conflict.theirs(), form, baseForm);
    }
  }

  /** Goes on with the act that the button asked for, if any. */
  private ResponseEntity<String> afterSaving(
      WorkingCopy saved, Account who, HttpServletRequest request, HttpServletResponse response) {
    return new SentForm(request).isHandedIn()
        ? acts.submit(saved, who, request, response)
        : screens.goTo(request, response, "/redactie/stukken/" + saved.id(), "Bewaard.");
  }

  /** One saved version, to read. */
  @GetMapping("/redactie/stukken/{id}/versies/{number:\\d{1,9}}")
  ResponseEntity<String> version(
      @PathVariable String id, @PathVariable long number, HttpServletRequest request) {
    var copy = screen.find(id);
    var version =
        workingCopies.revision(copy.id(), number).orElseThrow(() -> new ContentNotFound(copy.id()));
    return versions.version(request, lightModules.require(version.type()), copy, version);
  }

  private ResponseEntity<String> partial(HttpServletRequest request) {
    return screens.say(
        request,
        HttpStatus.BAD_REQUEST,
        "Je tekst kwam niet heel aan",
        "We hebben niets bewaard, want er ontbrak een stuk. Ga terug in je browser: je tekst staat"
            + " er nog. Bewaar hem dan opnieuw.");
  }
}
