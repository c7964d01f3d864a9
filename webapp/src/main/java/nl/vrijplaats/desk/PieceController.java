package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.KeptForm;
import nl.vrijplaats.account.KeptForms;
import nl.vrijplaats.content.AddressTaken;
import nl.vrijplaats.content.ContentNotFound;
import nl.vrijplaats.content.EditConflict;
import nl.vrijplaats.content.ItemExists;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.desk.form.TypedForm;
import nl.vrijplaats.editorial.EditorialDesk;
import nl.vrijplaats.editorial.StepRefused;
import nl.vrijplaats.editorial.UnfitText;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import org.jspecify.annotations.Nullable;
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

  /** Last field of every form; where it is missing, the form arrived in part. */
  private static final String END = "einde";

  /** What a form says of a choice between two versions: {@code keuze.p.title=hunne}. */
  private static final String CHOICE = "keuze.";

  private static final String THEIRS = "hunne";

  private final Screens screens;
  private final PieceScreen screen;
  private final ActController acts;
  private final PieceText text;
  private final PieceVersions versions;
  private final NewPiece newPiece;
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
    var form = TypedForm.of(request.getParameterMap());
    if (isPartial(request)) {
      return partial(request);
    }
    String button = request.getParameter("rij");
    if (button != null) {
      return screen.showNew(
          request, HttpStatus.OK, type, identity, Shown.unsaved(form.afterRowButton(button), 0));
    }
    Again again = (status, shown) -> screen.showNew(request, status, type, identity, shown);
    try {
      return keeping(
          Shown.unsaved(form, 0),
          type,
          Map.of(),
          values -> desk.create(who, identity, type.name(), typedSlug(form, ""), values),
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
                    form.parameters().containsKey(END)
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
    if (isPartial(request)) {
      return partial(request);
    }
    var id = copy.id();
    var type = lightModules.require(copy.item().type());
    var base = workingCopies.revision(id, basedOn).orElseThrow(() -> new ContentNotFound(id));
    var baseForm = text.write(type, base);
    var form = chosen(TypedForm.of(request.getParameterMap()), baseForm, request);
    String button = request.getParameter("rij");
    if (button != null) {
      var changed = Shown.unsaved(form.afterRowButton(button), basedOn);
      return screen.show(request, HttpStatus.OK, who, type, copy, changed);
    }
    Again again = (status, shown) -> screen.show(request, status, who, type, copy, shown);
    try {
      return keeping(
          Shown.unsaved(form, basedOn),
          type,
          base.properties(),
          values -> desk.save(who, id, basedOn, typedSlug(form, base.slug()), values),
          again,
          saved -> afterSaving(saved, who, request, response));
    } catch (EditConflict conflict) {
      return versions.conflict(request, type, conflict.theirs(), form, baseForm);
    }
  }

  /** Shows the form again, with everything that was typed. */
  private interface Again {
    ResponseEntity<String> show(HttpStatus status, Shown shown);
  }

  /** Keeps what was typed, or shows the form again with what is wrong. */
  private ResponseEntity<String> keeping(
      Shown shown,
      ContentType type,
      Map<String, Object> before,
      Function<Map<String, Object>, WorkingCopy> act,
      Again again,
      Function<WorkingCopy, ResponseEntity<String>> then) {
    var reading = text.read(type, shown.form(), before);
    if (!reading.isGood()) {
      return again.show(HttpStatus.UNPROCESSABLE_CONTENT, shown.wrong(reading.errors()));
    }
    WorkingCopy saved;
    try {
      saved = act.apply(reading.values());
    } catch (AddressTaken taken) {
      return again.show(HttpStatus.UNPROCESSABLE_CONTENT, shown.wrong(addressTaken(type, taken)));
    } catch (UnfitText unfit) {
      return again.show(HttpStatus.UNPROCESSABLE_CONTENT, shown.wrong(unfit(unfit)));
    } catch (StepRefused refused) {
      return again.show(HttpStatus.CONFLICT, shown.problem(String.valueOf(refused.getMessage())));
    }
    return then.apply(saved);
  }

  /** Goes on with the act that the button asked for, if any. */
  private ResponseEntity<String> afterSaving(
      WorkingCopy saved, Account who, HttpServletRequest request, HttpServletResponse response) {
    return "indienen".equals(request.getParameter("daarna"))
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

  /** The form with, where its writer preferred them, the words of somebody else. */
  private static TypedForm chosen(TypedForm mine, TypedForm theirs, HttpServletRequest request) {
    var form = mine;
    for (String name : List.copyOf(request.getParameterMap().keySet())) {
      if (name.startsWith(CHOICE) && THEIRS.equals(request.getParameter(name))) {
        form = form.taking(name.substring(CHOICE.length()), theirs);
      }
    }
    return form;
  }

  /** The wished last part of the address; null to leave it as it is or to follow the title. */
  private static @Nullable String typedSlug(TypedForm form, String before) {
    String typed = form.text(TypedForm.SLUG).strip();
    return typed.isEmpty() || typed.equals(before) ? null : typed;
  }

  /** The field to blame for an address that is taken: the one the address is made of. */
  private static Map<String, String> addressTaken(ContentType type, AddressTaken taken) {
    String path = type.path() == null ? "" : type.path();
    String blamed =
        type.properties().stream()
            .map(PropertyDefinition::name)
            .filter(name -> path.contains("{" + name + "}"))
            .findFirst()
            .map(name -> TypedForm.PREFIX + name)
            .orElse(TypedForm.SLUG);
    return Map.of(blamed, "Het adres " + taken.address() + " is al bezet. Kies iets anders.");
  }

  private static Map<String, String> unfit(UnfitText unfit) {
    return Map.of(TypedForm.PREFIX + unfit.property(), String.valueOf(unfit.getMessage()));
  }

  private static boolean isPartial(HttpServletRequest request) {
    return request.getParameter(END) == null;
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
