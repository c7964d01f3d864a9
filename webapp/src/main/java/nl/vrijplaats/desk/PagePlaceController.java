package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.content.AddressTaken;
import nl.vrijplaats.content.EditConflict;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
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

/** Where a page stands: moving it with all below it, its address, and taking it away. */
@Controller
class PagePlaceController {

  private static final String PAGES = PageController.PAGES;

  private final Screens screens;
  private final PageTree tree;
  private final PageUses uses;
  private final WorkingCopies workingCopies;

  PagePlaceController(Screens screens, PageTree tree, PageUses uses, WorkingCopies workingCopies) {
    this.screens = screens;
    this.tree = tree;
    this.uses = uses;
    this.workingCopies = workingCopies;
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
    model.put("home", PageTreeController.isHome(copy));
    model.put("revision", copy.item().revision());
    model.put("slug", typedSlug == null ? copy.item().slug() : typedSlug);
    String above = typedAbove == null ? aboveOf(copy, pages) : typedAbove;
    model.put("above", PageTreeController.choices(pages, above, id, ""));
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

  private WorkingCopy find(String id) {
    return workingCopies.get(ItemId.parse(id).orElseThrow(() -> new NoSuchPiece(id)));
  }
}
