package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.content.AddressTaken;
import nl.vrijplaats.content.EditConflict;
import nl.vrijplaats.content.ItemExists;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.editorial.StepRefused;
import nl.vrijplaats.editorial.UnfitText;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TemplateDefinition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree of pages: new ones, where they stand, in which order, and taking them away. */
@Controller
class PageTreeController {

  private static final String PAGES = PageController.PAGES;

  private final Screens screens;
  private final PageTree tree;
  private final WorkingCopies workingCopies;
  private final LightModules modules;

  PageTreeController(
      Screens screens, PageTree tree, WorkingCopies workingCopies, LightModules modules) {
    this.screens = screens;
    this.tree = tree;
    this.workingCopies = workingCopies;
    this.modules = modules;
  }

  /**
   * A page in the tree.
   *
   * @param edit where it is edited: the page editor, or the form of a piece without components
   */
  public record Line(
      String id,
      String title,
      String address,
      String stage,
      String stageLabel,
      boolean live,
      boolean changed,
      String edit,
      boolean home,
      boolean first,
      boolean last,
      List<Line> below) {}

  /** A page to stand below. */
  public record Above(String id, String label, boolean chosen) {}

  /** A page that was deleted. */
  public record Deleted(String id, String title) {}

  /** The tree. */
  @GetMapping(PAGES)
  ResponseEntity<String> show(HttpServletRequest request) {
    return show(request, HttpStatus.OK, "");
  }

  private ResponseEntity<String> show(
      HttpServletRequest request, HttpStatus status, String problem) {
    return screens.show(
        request,
        status,
        "pages.ftl",
        Map.of(
            "pages",
            lines(tree.pages()),
            "deleted",
            tree.deleted().stream()
                .map(copy -> new Deleted(copy.id().value(), copy.item().title()))
                .toList(),
            "problem",
            problem));
  }

  private static List<Line> lines(List<PageTree.Page> pages) {
    var lines = new ArrayList<Line>();
    boolean home = !pages.isEmpty() && isHome(pages.getFirst().copy());
    for (int i = 0; i < pages.size(); i++) {
      PageTree.Page page = pages.get(i);
      WorkingCopy copy = page.copy();
      String id = copy.id().value();
      boolean composed = PageParts.template(copy.item().properties()).isPresent();
      lines.add(
          new Line(
              id,
              copy.item().title(),
              PageTree.address(copy.item()),
              copy.stage().name(),
              copy.stage().label(),
              copy.isLive(),
              copy.hasUnpublishedChanges(),
              (composed ? PAGES : "/redactie/stukken") + "/" + id,
              isHome(copy),
              i == (home ? 1 : 0),
              i == pages.size() - 1,
              lines(page.below())));
    }
    return lines;
  }

  static boolean isHome(WorkingCopy copy) {
    return PageTree.address(copy.item()).equals("/");
  }

  /** The form of a new page. */
  @GetMapping(PAGES + "/nieuw")
  ResponseEntity<String> blank(
      @RequestParam(defaultValue = "") String onder, HttpServletRequest request) {
    return blank(request, HttpStatus.OK, ItemId.random().value(), "", onder, "", "");
  }

  private ResponseEntity<String> blank(
      HttpServletRequest request,
      HttpStatus status,
      String id,
      String title,
      String above,
      String template,
      String problem) {
    return screens.show(
        request,
        status,
        "page-new.ftl",
        Map.of(
            "id", id,
            "title", title,
            "template", template,
            "templates", templates(),
            "above", choices(tree.pages(), above, "", ""),
            "problem", problem));
  }

  private List<PageOutline.Choice> templates() {
    return modules.definitions().all(TemplateDefinition.class).values().stream()
        .filter(template -> template.isPage() && template.visible())
        .filter(template -> !template.kind().equals("prototype"))
        .map(template -> new PageOutline.Choice(template.id(), template.title()))
        .sorted((a, b) -> a.label().compareTo(b.label()))
        .toList();
  }

  /** All pages as places to stand below, but for one and those below it. */
  static List<Above> choices(
      List<PageTree.Page> pages, String chosen, String without, String indent) {
    var choices = new ArrayList<Above>();
    for (PageTree.Page page : pages) {
      String id = page.copy().id().value();
      if (!id.equals(without) && !isHome(page.copy())) {
        choices.add(new Above(id, indent + page.copy().item().title(), id.equals(chosen)));
        choices.addAll(choices(page.below(), chosen, without, indent + "– "));
      }
    }
    return choices;
  }

  /** Makes a page. */
  @PostMapping(PAGES + "/nieuw")
  ResponseEntity<String> create(
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String titel,
      @RequestParam(defaultValue = "") String sjabloon,
      @RequestParam(defaultValue = "") String onder,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    ItemId identity = ItemId.parse(id).orElseGet(ItemId::random);
    String problem;
    if (titel.isBlank()) {
      problem = "Geef de pagina een titel.";
    } else if (templates().stream().noneMatch(choice -> choice.id().equals(sjabloon))) {
      problem = "Kies een soort pagina.";
    } else {
      try {
        Optional<WorkingCopy> above = ItemId.parse(onder).flatMap(workingCopies::find);
        WorkingCopy made = tree.create(who, identity, sjabloon, titel, above);
        return screens.goTo(
            request,
            response,
            PAGES + "/" + made.id(),
            "De pagina is er. Lezers zien haar nog niet.");
      } catch (AddressTaken taken) {
        problem = "Het adres " + taken.address() + " is al bezet. Kies een andere titel.";
      } catch (ItemExists sentByAnother) {
        problem = "Dit formulier is al verstuurd. Begin een nieuwe pagina.";
      } catch (UnfitText | StepRefused | PageRefused refused) {
        problem = String.valueOf(refused.getMessage());
      }
    }
    return blank(
        request,
        HttpStatus.UNPROCESSABLE_CONTENT,
        identity.value(),
        titel,
        onder,
        sjabloon,
        problem);
  }

  /** Where somebody lands who signs in after an act that came too late. */
  @GetMapping({PAGES + "/{id}/volgorde", PAGES + "/{id}/verwijderen", PAGES + "/{id}/terughalen"})
  ResponseEntity<String> again(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    return screens.goTo(
        request, response, PAGES, "Je was uitgelogd. Er is niets veranderd; doe het nog een keer.");
  }

  /** Puts a page one place up or down among those beside it. */
  @PostMapping(PAGES + "/{id}/volgorde")
  ResponseEntity<String> order(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String daad,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkingCopy copy = find(id);
    try {
      tree.step(who, copy.id(), daad.equals("omhoog"));
      return screens.goTo(
          request,
          response,
          PAGES + "?pagina=" + id,
          "‘" + copy.item().title() + "’ is verplaatst.");
    } catch (PageRefused | StepRefused refused) {
      return show(request, HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
    } catch (EditConflict conflict) {
      return show(
          request,
          HttpStatus.CONFLICT,
          "Iemand wijzigde de volgorde tegelijk met jou. Kijk hoe het nu is.");
    }
  }

  /** Brings a deleted page back. */
  @PostMapping(PAGES + "/{id}/terughalen")
  ResponseEntity<String> bringBack(
      @PathVariable String id,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkingCopy copy = find(id);
    try {
      tree.bringBack(who, copy.id());
      return screens.goTo(
          request,
          response,
          PAGES,
          "‘" + copy.item().title() + "’ staat weer in de lijst, als concept.");
    } catch (StepRefused refused) {
      return show(request, HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
    }
  }

  private WorkingCopy find(String id) {
    return workingCopies.get(ItemId.parse(id).orElseThrow(() -> new NoSuchPiece(id)));
  }
}
