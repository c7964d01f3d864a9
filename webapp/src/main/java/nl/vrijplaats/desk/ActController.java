package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.desk.form.TypedForm;
import nl.vrijplaats.editorial.Act;
import nl.vrijplaats.editorial.EditorialDesk;
import nl.vrijplaats.editorial.Incomplete;
import nl.vrijplaats.editorial.StepRefused;
import nl.vrijplaats.editorial.UnfitText;
import nl.vrijplaats.lightmodule.LightModules;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The editorial acts on a piece. A refused act answers with the piece and the reason. */
@Controller
class ActController {

  private final Screens screens;
  private final PieceScreen screen;
  private final EditorialDesk desk;
  private final LightModules lightModules;
  private final PieceText text;

  ActController(
      Screens screens,
      PieceScreen screen,
      EditorialDesk desk,
      LightModules lightModules,
      PieceText text) {
    this.screens = screens;
    this.screen = screen;
    this.text = text;
    this.desk = desk;
    this.lightModules = lightModules;
  }

  /** Hands it in. */
  @PostMapping("/redactie/stukken/{id}/indienen")
  ResponseEntity<String> submit(
      @PathVariable String id,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    return submit(screen.find(id), who, request, response);
  }

  /** Hands in what was just saved. */
  ResponseEntity<String> submit(
      WorkingCopy copy, Account who, HttpServletRequest request, HttpServletResponse response) {
    if (desk.actsFor(who, copy).contains(Act.SUBMIT)) {
      var gaps = text.gaps(lightModules.require(copy.item().type()), copy.item());
      if (!gaps.isEmpty()) {
        return incomplete(copy, gaps, who, request);
      }
    }
    return act(
        copy,
        who,
        request,
        response,
        () -> desk.submit(who, copy.id()),
        "Ingediend. Een eindredacteur leest nu mee.");
  }

  /** Judges it good. */
  @PostMapping("/redactie/stukken/{id}/goedkeuren")
  ResponseEntity<String> approve(
      @PathVariable String id,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    var copy = screen.find(id);
    return act(
        copy,
        who,
        request,
        response,
        () -> desk.approve(who, copy.id(), seen(request, copy)),
        "Goedgekeurd.");
  }

  /** Sends it back with a note. */
  @PostMapping("/redactie/stukken/{id}/terugsturen")
  ResponseEntity<String> sendBack(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String opmerking,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    var copy = screen.find(id);
    String note = opmerking.strip();
    if (note.isEmpty()) {
      return refused(
          copy,
          who,
          request,
          HttpStatus.UNPROCESSABLE_CONTENT,
          "Schrijf erbij wat er beter kan. Zonder opmerking weet de schrijver niet wat te doen.");
    }
    return act(
        copy,
        who,
        request,
        response,
        () -> desk.sendBack(who, copy.id(), note),
        "Teruggestuurd met je opmerking.");
  }

  /** Lets visitors see it. */
  @PostMapping("/redactie/stukken/{id}/publiceren")
  ResponseEntity<String> publish(
      @PathVariable String id,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    var copy = screen.find(id);
    return act(
        copy,
        who,
        request,
        response,
        () -> desk.publish(who, copy.id()),
        "Gepubliceerd. Lezers kunnen het nu zien.");
  }

  /** Takes it offline. */
  @PostMapping("/redactie/stukken/{id}/offline")
  ResponseEntity<String> withdraw(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String opmerking,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    var copy = screen.find(id);
    String note = opmerking.isBlank() ? null : opmerking.strip();
    return act(
        copy,
        who,
        request,
        response,
        () -> desk.withdraw(who, copy.id(), note),
        "Offline gehaald. Lezers zien het niet meer.");
  }

  private ResponseEntity<String> act(
      WorkingCopy seen,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response,
      Runnable act,
      String done) {
    // Nobody judges or publishes a version they have not seen.
    if (seen(request, seen) != seen.item().revision()) {
      return refused(
          seen,
          who,
          request,
          HttpStatus.CONFLICT,
          "Iemand heeft dit stuk intussen gewijzigd. Lees het opnieuw; daarna kun je verder.");
    }
    try {
      act.run();
    } catch (StepRefused refused) {
      return refused(
          screen.find(seen.id().value()),
          who,
          request,
          HttpStatus.CONFLICT,
          String.valueOf(refused.getMessage()));
    } catch (UnfitText unfit) {
      return refused(
          seen, who, request, HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(unfit.getMessage()));
    } catch (Incomplete incomplete) {
      var errors = new LinkedHashMap<String, String>();
      incomplete.missing().forEach((name, words) -> errors.put(TypedForm.PREFIX + name, words));
      return incomplete(seen, errors, who, request);
    }
    boolean fromPage = "pagina".equals(request.getParameter("vanuit"));
    String screen = fromPage ? PageController.PAGES + "/" : "/redactie/stukken/";
    return screens.goTo(request, response, screen + seen.id(), done);
  }

  private ResponseEntity<String> incomplete(
      WorkingCopy copy, Map<String, String> gaps, Account who, HttpServletRequest request) {
    var type = lightModules.require(copy.item().type());
    return screen.show(
        request,
        HttpStatus.UNPROCESSABLE_CONTENT,
        who,
        type,
        copy,
        screen
            .asSaved(type, copy.item())
            .wrong(gaps)
            .problem("Dit stuk is bewaard, maar nog niet af. Vul aan wat hier staat."));
  }

  private ResponseEntity<String> refused(
      WorkingCopy copy,
      Account who,
      HttpServletRequest request,
      HttpStatus status,
      String problem) {
    var type = lightModules.require(copy.item().type());
    return screen.show(
        request, status, who, type, copy, screen.asSaved(type, copy.item()).problem(problem));
  }

  /** The revision that stood on the screen from which an act was asked. */
  private static long seen(HttpServletRequest request, WorkingCopy now) {
    String revision = request.getParameter("gezien");
    return revision == null ? now.item().revision() : PieceScreen.revision(revision);
  }
}
