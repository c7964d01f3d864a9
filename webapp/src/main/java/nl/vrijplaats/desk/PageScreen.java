package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.editorial.Act;
import nl.vrijplaats.editorial.EditorialDesk;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TemplateDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Draws the page editor: what the page is made of, how far it is, and what may be done. */
@Component
class PageScreen {

  private final Screens screens;
  private final PieceScreen pieces;
  private final WorkingCopies workingCopies;
  private final EditorialDesk desk;
  private final LightModules modules;
  private final PageOutline outline;
  private final PageChanges changes;
  private final DutchTime time;

  PageScreen(
      Screens screens,
      PieceScreen pieces,
      WorkingCopies workingCopies,
      EditorialDesk desk,
      LightModules modules,
      PageOutline outline,
      PageChanges changes,
      DutchTime time) {
    this.screens = screens;
    this.pieces = pieces;
    this.workingCopies = workingCopies;
    this.desk = desk;
    this.modules = modules;
    this.outline = outline;
    this.changes = changes;
    this.time = time;
  }

  /**
   * What the editor is opened at.
   *
   * @param part path of the chosen component; empty for none
   * @param stand revision that was brought back last; 0 for none
   * @param top newest revision before that; 0 for none
   * @param problem why the last act was refused; empty where none was
   */
  record View(String part, long stand, long top, String problem) {
    static View problem(String words) {
      return new View("", 0, 0, words);
    }
  }

  /** A revision to go to, back or forward. */
  public record Jump(long revision, long top) {}

  /** The working copy of the page of components that an address names. */
  WorkingCopy find(String id) {
    WorkingCopy copy = workingCopies.get(ItemId.parse(id).orElseThrow(() -> new NoSuchPiece(id)));
    if (PageParts.template(copy.item().properties()).isEmpty()) {
      throw new NoSuchPiece(id);
    }
    return copy;
  }

  ResponseEntity<String> show(
      HttpServletRequest request, HttpStatus status, Account who, WorkingCopy copy, View view) {
    ContentItem item = copy.item();
    String template = PageParts.template(item.properties()).orElseThrow();
    var acts = desk.actsFor(who, copy);
    var model = new HashMap<String, @Nullable Object>();
    model.put("id", item.id().value());
    model.put("title", item.title());
    model.put("address", item.path() == null ? "" : item.path().value());
    model.put("root", "website:" + root(item));
    model.put("kind", modules.template(template).map(TemplateDefinition::title).orElse(template));
    model.put("unknown", modules.template(template).isEmpty() ? template : "");
    model.put(
        "form",
        modules
            .template(template)
            .map(TemplateDefinition::dialog)
            .flatMap(modules::dialog)
            .isPresent());
    model.put("areas", outline.of(changes.held(item), who));
    model.put("revision", item.revision());
    model.put("steps", PieceScreen.steps(copy.stage()));
    model.put("stage", copy.stage().name());
    model.put("next", PieceScreen.next(copy, acts));
    model.put("saved", "Bewaard " + time.say(item.modified()));
    model.put("acts", acts.stream().map(Act::name).toList());
    model.put("canSave", acts.contains(Act.SAVE));
    model.put("live", copy.isLive() ? pieces.livePath(copy) : null);
    model.put("chosen", view.part());
    model.put("problem", view.problem());
    boolean jumped = view.stand() > 0 && view.top() >= view.stand() && view.top() < item.revision();
    long stand = jumped ? view.stand() : item.revision();
    long top = jumped ? view.top() : item.revision();
    model.put("back", stand > 1 ? new Jump(stand - 1, top) : null);
    model.put("forward", stand < top ? new Jump(stand + 1, top) : null);
    return screens.show(request, status, "page.ftl", model);
  }

  /** Where the marks of the page say it is, without slash at the end. */
  private static String root(ContentItem item) {
    String path = item.path() == null ? "/" + item.slug() : item.path().value();
    return path.equals("/") ? "" : path;
  }
}
