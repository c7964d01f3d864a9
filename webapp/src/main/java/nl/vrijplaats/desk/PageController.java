package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.editorial.StepRefused;
import nl.vrijplaats.editorial.UnfitText;
import nl.vrijplaats.rendering.RenderMode;
import nl.vrijplaats.rendering.Renderer;
import nl.vrijplaats.rendering.TemplateFailure;
import nl.vrijplaats.rendering.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page editor: the page as visitors see it, and beside it what it is made of. Every act is a
 * form, so that it works without script.
 */
@Controller
class PageController {

  static final String PAGES = "/redactie/paginas";

  private static final Logger LOG = LoggerFactory.getLogger(PageController.class);

  private final Screens screens;
  private final PageScreen screen;
  private final PageChanges changes;
  private final Renderer renderer;

  PageController(Screens screens, PageScreen screen, PageChanges changes, Renderer renderer) {
    this.screens = screens;
    this.screen = screen;
    this.changes = changes;
    this.renderer = renderer;
  }

  /** The editor. */
  @GetMapping(PAGES + "/{id}")
  ResponseEntity<String> edit(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String onderdeel,
      @RequestParam(defaultValue = "0") String stand,
      @RequestParam(defaultValue = "0") String top,
      Account who,
      HttpServletRequest request) {
    return screen.show(
        request,
        HttpStatus.OK,
        who,
        screen.find(id),
        new PageScreen.View(onderdeel, PieceScreen.revision(stand), PieceScreen.revision(top), ""));
  }

  /** The page itself, with the marks that the editor finds its parts by. */
  @GetMapping(PAGES + "/{id}/beeld")
  ResponseEntity<String> picture(@PathVariable String id, HttpServletRequest request) {
    WorkingCopy copy = screen.find(id);
    String uri = copy.item().path() == null ? "/" : copy.item().path().value();
    String page;
    try {
      page = renderer.renderItem(copy.item(), Visit.to(uri).as(RenderMode.EDIT)).toString();
    } catch (TemplateFailure failure) {
      LOG.error("Cannot show the page {}", id, failure);
      return screens.show(request, HttpStatus.INTERNAL_SERVER_ERROR, "no-preview.ftl", Map.of());
    }
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body(page);
  }

  /** What can be done to a part by one button: up, down, copied, taken away, or moved. */
  @PostMapping(PAGES + "/{id}/onderdeel")
  ResponseEntity<String> act(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String pad,
      @RequestParam(defaultValue = "") String daad,
      @RequestParam(defaultValue = "") String versie,
      @RequestParam(defaultValue = "") String naar,
      @RequestParam(defaultValue = "") String voor,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    ItemId item = screen.find(id).id();
    long seen = PieceScreen.revision(versie);
    return switch (daad) {
      case "omhoog" ->
          attempt(
              () -> changes.step(who, item, pad, PageChanges.Way.UP),
              new Done(id, pad, "Omhoog gezet."),
              who,
              request,
              response);
      case "omlaag" ->
          attempt(
              () -> changes.step(who, item, pad, PageChanges.Way.DOWN),
              new Done(id, pad, "Omlaag gezet."),
              who,
              request,
              response);
      case "kopieer" ->
          attempt(
              () -> changes.copy(who, item, pad),
              new Done(id, pad, "Gekopieerd. De kopie staat eronder."),
              who,
              request,
              response);
      case "verwijder" ->
          attempt(
              () -> changes.remove(who, item, seen, pad),
              new Done(id, "", "Verwijderd. Met ‘Ongedaan maken’ haal je het terug."),
              who,
              request,
              response);
      case "verplaats" ->
          attempt(
              () -> changes.move(who, item, pad, naar, voor.isEmpty() ? null : voor),
              new Done(id, naar.equals(PageParts.above(pad)) ? pad : "", "Verplaatst."),
              who,
              request,
              response);
      case "maak" ->
          attempt(
              () -> changes.makeArea(who, item, pad),
              new Done(id, "", "Het deel staat klaar."),
              who,
              request,
              response);
      default -> throw new NoSuchPiece(id);
    };
  }

  /** Where somebody lands who signs in after an act that came too late. */
  @GetMapping({PAGES + "/{id}/onderdeel", PAGES + "/{id}/ongedaan"})
  ResponseEntity<String> again(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    return screens.goTo(
        request,
        response,
        PAGES + "/" + screen.find(id).id(),
        "Je was uitgelogd. Er is niets veranderd; doe het nog een keer.");
  }

  /** Back to an earlier revision, or forward again. */
  @PostMapping(PAGES + "/{id}/ongedaan")
  ResponseEntity<String> undo(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String versie,
      @RequestParam(defaultValue = "") String naar,
      @RequestParam(defaultValue = "") String top,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkingCopy copy = screen.find(id);
    long revision = PieceScreen.revision(naar);
    long newest = Math.max(PieceScreen.revision(top), 0);
    var done =
        new Done(
            id + "?stand=" + revision + "&top=" + newest,
            "",
            "De pagina is weer zoals in versie " + revision + ".");
    return attempt(
        () -> changes.restore(who, copy.id(), PieceScreen.revision(versie), revision),
        done,
        who,
        request,
        response);
  }

  /** Where to go after an act, and what to say there. */
  private record Done(String id, String part, String message) {
    String address() {
      return PAGES
          + "/"
          + id
          + (part.isEmpty() ? "" : "?onderdeel=" + URLEncoder.encode(part, StandardCharsets.UTF_8));
    }
  }

  private ResponseEntity<String> attempt(
      Supplier<WorkingCopy> act,
      Done done,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    String problem;
    try {
      Objects.requireNonNull(act.get());
      return screens.goTo(request, response, done.address(), done.message());
    } catch (PageRefused refused) {
      problem = refused.words();
    } catch (StepRefused | UnfitText refused) {
      problem = String.valueOf(refused.getMessage());
    }
    String id = done.id().replaceFirst("\\?.*", "");
    return screen.show(
        request, HttpStatus.CONFLICT, who, screen.find(id), PageScreen.View.problem(problem));
  }
}
