package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.KeptForm;
import nl.vrijplaats.account.KeptForms;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.desk.PagePartScreen.Fresh;
import nl.vrijplaats.desk.PagePartScreen.Shown;
import nl.vrijplaats.desk.PagePartScreen.Subject;
import nl.vrijplaats.desk.form.Forms;
import nl.vrijplaats.desk.form.Reading;
import nl.vrijplaats.desk.form.TypedForm;
import nl.vrijplaats.editorial.StepRefused;
import nl.vrijplaats.editorial.UnfitText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form of a part of a page: its dialog, for the page itself, an area or a component, there
 * already or new. Whatever is refused, the answer is the form with everything that was typed.
 */
@Controller
class PagePartController {

  /** Last field of every form; where it is missing, the form arrived in part. */
  private static final String END = "einde";

  private final Screens screens;
  private final PageScreen screen;
  private final PageChanges changes;
  private final PagePartScreen parts;
  private final WorkingCopies workingCopies;
  private final Forms forms;
  private final KeptForms keptForms;

  PagePartController(
      Screens screens,
      PageScreen screen,
      PageChanges changes,
      PagePartScreen parts,
      WorkingCopies workingCopies,
      Forms forms,
      KeptForms keptForms) {
    this.screens = screens;
    this.screen = screen;
    this.changes = changes;
    this.parts = parts;
    this.workingCopies = workingCopies;
    this.forms = forms;
    this.keptForms = keptForms;
  }

  /** The form of a part that is there. */
  @GetMapping(PageController.PAGES + "/{id}/formulier")
  ResponseEntity<String> form(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String pad,
      Account who,
      HttpServletRequest request) {
    WorkingCopy copy = screen.find(id);
    Optional<KeptForm> kept = kept(request);
    String path = kept.map(form -> first(form, "pad")).orElse(pad);
    Optional<Subject> found = parts.existing(copy, path, changes.held(copy.item()));
    if (found.isEmpty()) {
      return parts.gone(request, who, copy, path);
    }
    Subject subject = found.get();
    TypedForm stored = forms.typed(subject.dialog().form(), subject.node());
    Shown shown =
        kept.map(form -> signedOut(form, PieceScreen.revision(first(form, "versie"))))
            .orElseGet(() -> Shown.stored(copy.item().revision(), stored));
    return parts.show(request, HttpStatus.OK, subject, shown);
  }

  /** What this browser sent to this page while nobody was signed in, if that is asked for. */
  private Optional<KeptForm> kept(HttpServletRequest request) {
    return request.getParameter("herstel") == null
        ? Optional.empty()
        : keptForms.find(request).filter(form -> !first(form, END).isEmpty());
  }

  private static Shown signedOut(KeptForm kept, long revision) {
    return Shown.typed(revision, TypedForm.of(kept))
        .problem("Je was uitgelogd. Je tekst staat er nog; bewaar hem nu.");
  }

  private static String first(KeptForm form, String field) {
    var values = form.values(field);
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** Saves a part that is there. */
  @PostMapping(PageController.PAGES + "/{id}/formulier")
  ResponseEntity<String> save(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String pad,
      @RequestParam(defaultValue = "") String versie,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkingCopy copy = screen.find(id);
    long seen = PieceScreen.revision(versie);
    // The form is read as it was drawn: from the revision its writer saw.
    Optional<Subject> found =
        workingCopies
            .revision(copy.id(), seen)
            .flatMap(item -> parts.existing(copy, pad, changes.held(item)));
    if (found.isEmpty()) {
      return parts.gone(request, who, copy, pad);
    }
    return read(request, response, who, found.get(), seen);
  }

  /** The form of a new component; where it has none, it is put in at once. */
  @GetMapping(PageController.PAGES + "/{id}/nieuw")
  ResponseEntity<String> blank(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String in,
      @RequestParam(defaultValue = "") String voor,
      @RequestParam(defaultValue = "") String sjabloon,
      Account who,
      HttpServletRequest request) {
    WorkingCopy copy = screen.find(id);
    Optional<KeptForm> kept = kept(request);
    Fresh fresh =
        kept.map(
                form ->
                    new Fresh(
                        first(form, "in"),
                        first(form, "voor"),
                        first(form, "sleutel"),
                        first(form, "sjabloon")))
            .orElseGet(() -> new Fresh(in, voor, ItemId.random().value(), sjabloon));
    Optional<Subject> found = parts.fresh(copy, fresh);
    if (found.isEmpty()) {
      return screen.show(
          request,
          HttpStatus.OK,
          who,
          copy,
          PageScreen.View.problem("Kies eerst wat je wilt toevoegen."));
    }
    Subject subject = found.get();
    long revision = copy.item().revision();
    Shown shown =
        kept.map(form -> signedOut(form, revision))
            .orElseGet(() -> Shown.stored(revision, forms.beginning(subject.dialog().form())));
    return parts.show(request, HttpStatus.OK, subject, shown);
  }

  /** Adds a component. */
  @PostMapping(PageController.PAGES + "/{id}/nieuw")
  ResponseEntity<String> add(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String in,
      @RequestParam(defaultValue = "") String voor,
      @RequestParam(defaultValue = "") String sjabloon,
      @RequestParam(defaultValue = "") String sleutel,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkingCopy copy = screen.find(id);
    String identity = ItemId.parse(sleutel).orElseGet(ItemId::random).value();
    var fresh = new Fresh(in, voor, identity, sjabloon);
    Optional<Subject> found = parts.fresh(copy, fresh);
    if (found.isEmpty() || request.getParameter("keuze") != null) {
      return chosen(request, response, who, copy, fresh, found.isPresent());
    }
    return read(request, response, who, found.get(), copy.item().revision());
  }

  /** Straight from the list: to its form, or, where it has none, into the page. */
  private ResponseEntity<String> chosen(
      HttpServletRequest request,
      HttpServletResponse response,
      Account who,
      WorkingCopy copy,
      Fresh fresh,
      boolean hasForm) {
    if (hasForm) {
      return screens.goTo(
          "%s/%s/nieuw?in=%s&voor=%s&sjabloon=%s"
              .formatted(
                  PageController.PAGES,
                  copy.id(),
                  encoded(fresh.area()),
                  encoded(fresh.before()),
                  encoded(fresh.template())));
    }
    try {
      changes.add(who, copy.id(), fresh.area(), before(fresh), component(fresh, Map.of()));
    } catch (PageRefused refused) {
      return screen.show(
          request, HttpStatus.CONFLICT, who, copy, PageScreen.View.problem(refused.words()));
    } catch (StepRefused refused) {
      return screen.show(
          request, HttpStatus.CONFLICT, who, copy, PageScreen.View.problem(words(refused)));
    }
    return back(request, response, copy.id(), identified(copy.id(), fresh), "Toegevoegd.");
  }

  private ResponseEntity<String> read(
      HttpServletRequest request,
      HttpServletResponse response,
      Account who,
      Subject subject,
      long seen) {
    var typed = TypedForm.of(request.getParameterMap());
    if (request.getParameter(END) == null) {
      return screens.say(
          request,
          HttpStatus.BAD_REQUEST,
          "Je tekst kwam niet heel aan",
          "We hebben niets bewaard, want er ontbrak een stuk. Ga terug in je browser: je tekst"
              + " staat er nog. Bewaar hem dan opnieuw.");
    }
    String button = request.getParameter("rij");
    if (button != null) {
      return parts.show(
          request, HttpStatus.OK, subject, Shown.typed(seen, typed.afterRowButton(button)));
    }
    Reading reading = forms.read(subject.dialog().form(), typed, subject.node());
    if (!reading.isGood()) {
      return parts.show(
          request,
          HttpStatus.UNPROCESSABLE_CONTENT,
          subject,
          Shown.typed(seen, typed).wrong(reading.errors()));
    }
    try {
      return saved(request, response, who, subject, seen, typed, reading);
    } catch (PageRefused refused) {
      return refused(request, subject, typed, refused.words());
    } catch (StepRefused refused) {
      return refused(request, subject, typed, words(refused));
    } catch (UnfitText unfit) {
      var errors = Map.of(TypedForm.PREFIX + unfit.property(), words(unfit));
      return parts.show(
          request,
          HttpStatus.UNPROCESSABLE_CONTENT,
          subject,
          Shown.typed(seen, typed).wrong(errors));
    }
  }

  private ResponseEntity<String> saved(
      HttpServletRequest request,
      HttpServletResponse response,
      Account who,
      Subject subject,
      long seen,
      TypedForm typed,
      Reading reading) {
    ItemId id = subject.copy().id();
    Fresh fresh = subject.fresh();
    if (fresh != null) {
      changes.add(who, id, fresh.area(), before(fresh), component(fresh, reading.values()));
      return back(request, response, id, identified(id, fresh), "Toegevoegd.");
    }
    changes.edit(
        who,
        id,
        seen,
        subject.path(),
        now -> forms.read(subject.dialog().form(), typed, now).values());
    return back(request, response, id, subject.path(), "Bewaard.");
  }

  /** The form again, now as somebody who knows what others did: the next time it is saved. */
  private ResponseEntity<String> refused(
      HttpServletRequest request, Subject subject, TypedForm typed, String problem) {
    WorkingCopy now = workingCopies.get(subject.copy().id());
    boolean there =
        subject.fresh() != null
            || PageParts.find(changes.held(now.item()), subject.path()).isPresent();
    String more =
        there
            ? " Wat jij typte, staat hieronder. Bewaar je nu, dan komt het in de plaats van wat er"
                + " staat."
            : " Wat jij typte, staat hieronder. Neem over wat je wilt houden.";
    return parts.show(
        request,
        HttpStatus.CONFLICT,
        subject,
        Shown.typed(now.item().revision(), typed).problem(problem + more));
  }

  private static Map<String, Object> component(Fresh fresh, Map<String, Object> values) {
    var component = new LinkedHashMap<String, Object>();
    component.put(PageParts.TEMPLATE, fresh.template());
    component.put(PageParts.IDENTITY, fresh.identity());
    component.putAll(values);
    return component;
  }

  private static @Nullable String before(Fresh fresh) {
    return fresh.before().isEmpty() ? null : fresh.before();
  }

  private String identified(ItemId id, Fresh fresh) {
    return PageParts.withIdentity(workingCopies.get(id).item().properties(), fresh.identity())
        .orElse("");
  }

  private ResponseEntity<String> back(
      HttpServletRequest request,
      HttpServletResponse response,
      ItemId id,
      String part,
      String message) {
    String at = part.isEmpty() ? "" : "?onderdeel=" + encoded(part);
    return screens.goTo(request, response, PageController.PAGES + "/" + id + at, message);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String words(RuntimeException refused) {
    return String.valueOf(refused.getMessage());
  }
}
