package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.jspecify.annotations.Nullable;
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
  private final PageUses uses;
  private final WorkingCopies workingCopies;
  private final LightModules modules;

  PageTreeController(
      Screens screens,
      PageTree tree,
      PageUses uses,
      WorkingCopies workingCopies,
      LightModules modules) {
    this.screens = screens;
    this.tree = tree;
    this.uses = uses;
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

  private static boolean isHome(WorkingCopy copy) {
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
  private static List<Above> choices(
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

  /** Where a page stands, and its address. */
  @GetMapping(PAGES + "/{id}/plek")
  ResponseEntity<String> place(@PathVariable String id, HttpServletRequest request) {
    return place(request, HttpStatus.OK, find(id), null, null, "");
  }

  private ResponseEntity<String> place(
      HttpServletRequest request,
      HttpStatus status,
      WorkingCopy copy,
      @Nullable String typedAbove,
      @Nullable String typedSlug,
      String problem) {
    List<PageTree.Page> pages = tree.pages();
    String id = copy.id().value();
    var model = new HashMap<String, Object>();
    model.put("id", id);
    model.put("title", copy.item().title());
    model.put("address", PageTree.address(copy.item()));
    model.put("home", isHome(copy));
    model.put("revision", copy.item().revision());
    model.put("slug", typedSlug == null ? copy.item().slug() : typedSlug);
    String above = typedAbove == null ? aboveOf(copy, pages) : typedAbove;
    model.put("above", choices(pages, above, id, ""));
    model.put("live", copy.isLive());
    model.put("problem", problem);
    PageUses.Found found = uses.of(copy.item(), tree.type().name());
    model.put("uses", found.uses());
    model.put("everything", found.everything());
    return screens.show(request, status, "page-place.ftl", model);
  }

  /** The identity of the page above; empty for none. */
  private static String aboveOf(WorkingCopy copy, List<PageTree.Page> pages) {
    String parent = String.valueOf(copy.item().properties().getOrDefault(PageTree.PARENT, ""));
    for (PageTree.Page page : pages) {
      if (PageTree.address(page.copy().item()).equals(parent)) {
        return page.copy().id().value();
      }
      String below = aboveOf(copy, page.below());
      if (!below.isEmpty()) {
        return below;
      }
    }
    return "";
  }

  /** Puts a page somewhere else, with all pages below it. */
  @PostMapping(PAGES + "/{id}/plek")
  ResponseEntity<String> move(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String onder,
      @RequestParam(defaultValue = "") String webadres,
      @RequestParam(defaultValue = "") String versie,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkingCopy copy = find(id);
    String problem;
    try {
      int along =
          tree.move(
              who, copy.id(), PieceScreen.revision(versie), ItemId.parse(onder), webadres.strip());
      WorkingCopy now = workingCopies.get(copy.id());
      return screens.goTo(request, response, PAGES, moved(copy, now, along));
    } catch (EditConflict conflict) {
      problem =
          "Iemand heeft deze pagina intussen gewijzigd. Kijk of dit nog klopt, en bewaar dan.";
    } catch (AddressTaken taken) {
      problem = "Het adres " + taken.address() + " is al bezet. Kies een ander webadres.";
    } catch (PageRefused | StepRefused | UnfitText refused) {
      problem = String.valueOf(refused.getMessage());
    }
    WorkingCopy now = workingCopies.get(copy.id());
    return place(request, HttpStatus.CONFLICT, now, onder, webadres, problem);
  }

  private static String moved(WorkingCopy before, WorkingCopy now, int along) {
    String to = PageTree.address(now.item());
    if (PageTree.address(before.item()).equals(to)) {
      return "‘" + now.item().title() + "’ staat waar ze stond: " + to + ".";
    }
    String others =
        switch (along) {
          case 0 -> "";
          case 1 -> " De pagina eronder ging mee.";
          default -> " De " + along + " pagina’s eronder gingen mee.";
        };
    return "‘%s’ staat nu op %s.%s%s"
        .formatted(
            now.item().title(),
            to,
            others,
            before.isLive()
                ? " Lezers zien dat na het publiceren; het oude adres leidt dan naar het nieuwe."
                : "");
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

  /** Takes a page away. */
  @PostMapping(PAGES + "/{id}/verwijderen")
  ResponseEntity<String> delete(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String versie,
      Account who,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkingCopy copy = find(id);
    try {
      tree.delete(who, copy.id(), PieceScreen.revision(versie));
      return screens.goTo(
          request,
          response,
          PAGES,
          "‘" + copy.item().title() + "’ is verwijderd. Onderaan kun je de pagina terughalen.");
    } catch (PageRefused | StepRefused refused) {
      return place(
          request, HttpStatus.CONFLICT, copy, null, null, String.valueOf(refused.getMessage()));
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
