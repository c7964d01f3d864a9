package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.KeptForm;
import nl.vrijplaats.account.KeptForms;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.AddressTaken;
import nl.vrijplaats.content.ContentNotFound;
import nl.vrijplaats.content.EditConflict;
import nl.vrijplaats.content.ItemExists;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.desk.PieceScreen.Shown;
import nl.vrijplaats.desk.form.TypedForm;
import nl.vrijplaats.editorial.EditorialDesk;
import nl.vrijplaats.editorial.StepRefused;
import nl.vrijplaats.editorial.UnfitText;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
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
  private final FormReader reader;
  private final EditorialDesk desk;
  private final WorkingCopies workingCopies;
  private final Catalogue catalogue;
  private final LightModules lightModules;
  private final KeptForms keptForms;
  private final DutchTime time;

  PieceController(
      Screens screens,
      PieceScreen screen,
      ActController acts,
      FormReader reader,
      EditorialDesk desk,
      WorkingCopies workingCopies,
      @Qualifier("authorCatalogue") Catalogue catalogue,
      LightModules lightModules,
      KeptForms keptForms,
      DutchTime time) {
    this.screens = screens;
    this.screen = screen;
    this.acts = acts;
    this.reader = reader;
    this.desk = desk;
    this.workingCopies = workingCopies;
    this.catalogue = catalogue;
    this.lightModules = lightModules;
    this.keptForms = keptForms;
    this.time = time;
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
            .orElseGet(() -> Shown.saved(beginning(type), 0));
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
    var shown = Shown.unsaved(form, 0);
    var reading = reader.read(type, form, Map.of());
    if (!reading.isGood()) {
      return screen.showNew(
          request, HttpStatus.UNPROCESSABLE_CONTENT, type, identity, shown.wrong(reading.errors()));
    }
    WorkingCopy made;
    try {
      made = desk.create(who, identity, type.name(), typedSlug(form, ""), reading.values());
    } catch (ItemExists sentTwice) {
      return save(workingCopies.get(identity), 1, who, request, response);
    } catch (AddressTaken taken) {
      return screen.showNew(
          request,
          HttpStatus.UNPROCESSABLE_CONTENT,
          type,
          identity,
          shown.wrong(addressTaken(type, taken)));
    } catch (UnfitText unfit) {
      return screen.showNew(
          request, HttpStatus.UNPROCESSABLE_CONTENT, type, identity, shown.wrong(unfit(unfit)));
    } catch (StepRefused refused) {
      return screen.showNew(
          request, HttpStatus.CONFLICT, type, identity, shown.problem(words(refused)));
    }
    return afterSaving(made, who, request, response);
  }

  /** The form of a piece. */
  @GetMapping("/redactie/stukken/{id}")
  ResponseEntity<String> edit(@PathVariable String id, Account who, HttpServletRequest request) {
    var copy = screen.find(id);
    var type = lightModules.require(copy.item().type());
    var saved = PieceScreen.asSaved(type, copy.item());
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
    var baseForm = FormReader.write(type, base.slug(), base.properties());
    var form = chosen(TypedForm.of(request.getParameterMap()), baseForm, request);
    String button = request.getParameter("rij");
    if (button != null) {
      var changed = Shown.unsaved(form.afterRowButton(button), basedOn);
      return screen.show(request, HttpStatus.OK, who, type, copy, changed);
    }
    var shown = Shown.unsaved(form, basedOn);
    var reading = reader.read(type, form, base.properties());
    if (!reading.isGood()) {
      return screen.show(
          request,
          HttpStatus.UNPROCESSABLE_CONTENT,
          who,
          type,
          copy,
          shown.wrong(reading.errors()));
    }
    WorkingCopy saved;
    try {
      saved = desk.save(who, id, basedOn, typedSlug(form, base.slug()), reading.values());
    } catch (EditConflict conflict) {
      return screen.conflict(request, type, conflict.theirs(), form, baseForm);
    } catch (AddressTaken taken) {
      return screen.show(
          request,
          HttpStatus.UNPROCESSABLE_CONTENT,
          who,
          type,
          copy,
          shown.wrong(addressTaken(type, taken)));
    } catch (UnfitText unfit) {
      return screen.show(
          request, HttpStatus.UNPROCESSABLE_CONTENT, who, type, copy, shown.wrong(unfit(unfit)));
    } catch (StepRefused refused) {
      return screen.show(
          request, HttpStatus.CONFLICT, who, type, copy, shown.problem(words(refused)));
    }
    return afterSaving(saved, who, request, response);
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
    return screen.version(request, lightModules.require(version.type()), copy, version);
  }

  /** What a new form starts with: the defaults, today's date and the theme of this month. */
  private TypedForm beginning(ContentType type) {
    var texts = new LinkedHashMap<String, String>();
    for (PropertyDefinition property : type.properties()) {
      beginning(property).ifPresent(text -> texts.put(TypedForm.PREFIX + property.name(), text));
    }
    return new TypedForm(texts);
  }

  private Optional<String> beginning(PropertyDefinition property) {
    if (property.multiple() || property.kind() == PropertyKind.SUB_MODEL) {
      return Optional.empty();
    }
    if (property.defaultValue() != null) {
      return Optional.of(property.defaultValue());
    }
    if (property.name().equals("date") && property.kind() == PropertyKind.DATE) {
      return Optional.of(time.today().toString());
    }
    if (property.isReference() && "theme".equals(property.target())) {
      String month = java.time.YearMonth.from(time.today()).toString();
      var listing =
          catalogue.list(
              new ListQuery(
                  Set.of("theme"), Map.of("month", month), "", ListQuery.Order.MODIFIED, 0, 1));
      return listing.ids().stream().map(ItemId::value).findFirst();
    }
    return Optional.empty();
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

  private static String words(StepRefused refused) {
    return String.valueOf(refused.getMessage());
  }
}
