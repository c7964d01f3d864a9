package nl.vrijplaats.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.EditConflict;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.editorial.EditorialDesk;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TemplateDefinition;
import nl.vrijplaats.rendering.StartingContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes of the components of a page. Each is made on the page as it is now, whatever its editor
 * saw, as long as the part it is about is still there and as it was seen; else it is refused with
 * {@link PageRefused}, and nothing is changed. Safe for use by many threads.
 */
@Component
class PageChanges {

  private static final int ATTEMPTS = 3;

  private final WorkingCopies workingCopies;
  private final EditorialDesk desk;
  private final StartingContent start;
  private final PageOutline outline;
  private final LightModules modules;
  private final Accounts accounts;
  private final DutchTime time;

  PageChanges(
      WorkingCopies workingCopies,
      EditorialDesk desk,
      StartingContent start,
      PageOutline outline,
      LightModules modules,
      Accounts accounts,
      DutchTime time) {
    this.workingCopies = workingCopies;
    this.desk = desk;
    this.start = start;
    this.outline = outline;
    this.modules = modules;
    this.accounts = accounts;
    this.time = time;
  }

  /** A change of the newest properties of a page. */
  @FunctionalInterface
  interface Change {
    Map<String, Object> of(Map<String, Object> page);
  }

  /** What a page holds, with what its areas start with. */
  Map<String, Object> held(ContentItem page) {
    return start.complete(page.properties());
  }

  /** Which way a component goes among those beside it. */
  enum Way {
    /** One up. */
    UP,
    /** One down. */
    DOWN
  }

  /** Puts a component one place up or down. */
  WorkingCopy step(Account who, ItemId id, String path, Way way) {
    return change(
        who,
        id,
        page -> {
          String area = PageParts.above(path);
          Map<String, Object> component = require(page, path);
          List<String> names = PageParts.components(require(page, area));
          int at = names.indexOf(PageParts.last(path));
          int to = way == Way.UP ? at - 1 : at + 2;
          if (to < 0 || to > names.size()) {
            return page;
          }
          String before = to == names.size() ? null : names.get(to);
          return PageParts.insert(
              PageParts.remove(page, path), area, PageParts.last(path), component, before);
        });
  }

  /**
   * Puts a component somewhere else: in any area that takes it.
   *
   * @param before component of that area it comes before; null for the end
   */
  WorkingCopy move(Account who, ItemId id, String path, String area, @Nullable String before) {
    return change(
        who,
        id,
        page -> {
          Map<String, Object> component = require(page, path);
          if (area.equals(path) || area.startsWith(path + "/")) {
            throw new PageRefused("Een onderdeel kan niet in zichzelf staan. Kies een ander deel.");
          }
          boolean stays = area.equals(PageParts.above(path));
          if (stays && PageParts.last(path).equals(before)) {
            return page;
          }
          Map<String, Object> without = PageParts.remove(page, path);
          if (!stays) {
            checkFits(without, area, PageParts.template(component).orElse(""), who);
          }
          checkThere(without, area, before);
          String name = stays ? PageParts.last(path) : PageParts.freeName(without, area);
          return PageParts.insert(without, area, name, component, before);
        });
  }

  /** Puts a copy of a component right after it. */
  WorkingCopy copy(Account who, ItemId id, String path) {
    return change(
        who,
        id,
        page -> {
          String area = PageParts.above(path);
          Map<String, Object> component = require(page, path);
          checkFits(page, area, PageParts.template(component).orElse(""), who);
          List<String> names = PageParts.components(require(page, area));
          int next = names.indexOf(PageParts.last(path)) + 1;
          return PageParts.insert(
              page,
              area,
              PageParts.freeName(page, area),
              PageParts.copy(component),
              next < names.size() ? names.get(next) : null);
        });
  }

  /** Takes a part away that is still as its editor saw it. */
  WorkingCopy remove(Account who, ItemId id, long seen, String path) {
    return change(
        who,
        id,
        page -> {
          checkSeen(id, seen, path, page);
          return PageParts.remove(page, path);
        });
  }

  /** Makes an area that editors may do without. */
  WorkingCopy makeArea(Account who, ItemId id, String path) {
    return change(
        who,
        id,
        page -> {
          if (outline.place(page, path).isEmpty()) {
            throw new PageRefused("Dit deel bestaat niet meer. Kijk hoe de pagina nu is.");
          }
          return PageParts.makeArea(page, path);
        });
  }

  /**
   * Adds a component. Adding the same one again, known by its identity, changes it.
   *
   * @param component with its template, and an identity of its own
   */
  WorkingCopy add(
      Account who, ItemId id, String area, @Nullable String before, Map<String, Object> component) {
    return change(
        who,
        id,
        page -> {
          String identity = String.valueOf(component.get(PageParts.IDENTITY));
          Optional<String> known = PageParts.withIdentity(page, identity);
          if (known.isPresent()) {
            return PageParts.replace(page, known.get(), component);
          }
          checkFits(page, area, PageParts.template(component).orElse(""), who);
          String name = PageParts.freeName(page, area);
          boolean there = before != null && PageParts.find(page, area + "/" + before).isPresent();
          return start.complete(
              PageParts.insert(page, area, name, component, there ? before : null));
        });
  }

  /**
   * Gives a part that is still as its editor saw it other values.
   *
   * @param values from what it holds now to what it is to hold
   */
  WorkingCopy edit(Account who, ItemId id, long seen, String path, Change values) {
    return change(
        who,
        id,
        page -> {
          checkSeen(id, seen, path, page);
          return PageParts.replace(page, path, values.of(require(page, path)));
        });
  }

  /** Brings an earlier revision back, where nobody changed the page since it was seen. */
  WorkingCopy restore(Account who, ItemId id, long seen, long revision) {
    ContentItem earlier =
        workingCopies
            .revision(id, revision)
            .orElseThrow(() -> new PageRefused("Die versie is er niet."));
    try {
      return desk.save(who, id, seen, earlier.slug(), earlier.properties());
    } catch (EditConflict conflict) {
      throw new PageRefused(
          changedBy(conflict.theirs())
              + " Kijk eerst wat er veranderde. Daarna kun je alsnog terug.");
    }
  }

  private WorkingCopy change(Account who, ItemId id, Change change) {
    for (int attempt = 1; ; attempt++) {
      ContentItem now = workingCopies.get(id).item();
      Map<String, Object> after = change.of(held(now));
      try {
        return desk.save(who, id, now.revision(), null, after);
      } catch (EditConflict conflict) {
        // Somebody was quicker. Their change stands; this one is made on top of it, if it can be.
        if (attempt == ATTEMPTS) {
          throw new PageRefused(changedBy(conflict.theirs()) + " Probeer het opnieuw.");
        }
      }
    }
  }

  private static Map<String, Object> require(Map<String, Object> page, String path) {
    return PageParts.find(page, path)
        .orElseThrow(
            () ->
                new PageRefused(
                    "Dit onderdeel staat er niet meer: iemand heeft het intussen verplaatst of"
                        + " verwijderd. Er is niets veranderd."));
  }

  /** Refuses where the part is not as it was in the revision that its editor saw. */
  private void checkSeen(ItemId id, long seen, String path, Map<String, Object> page) {
    Map<String, Object> now = require(page, path);
    Optional<Map<String, Object>> then =
        workingCopies.revision(id, seen).flatMap(revision -> PageParts.find(held(revision), path));
    boolean same =
        path.isEmpty()
            ? then.filter(before -> values(before).equals(values(now))).isPresent()
            : then.filter(now::equals).isPresent();
    if (!same) {
      throw new PageRefused(
          changedBy(workingCopies.get(id).item())
              + " Dit onderdeel is niet meer zoals je het zag, en is niet gewijzigd.");
    }
  }

  /** What a page itself says, without its areas. */
  private static Map<String, Object> values(Map<String, Object> page) {
    var values = new java.util.HashMap<>(page);
    values.values().removeIf(PageParts::isPart);
    return values;
  }

  private void checkFits(Map<String, Object> page, String area, String template, Account who) {
    PageOutline.Place place =
        outline
            .place(page, area)
            .orElseThrow(
                () -> new PageRefused("Dit deel bestaat niet meer. Kijk hoe de pagina nu is."));
    if (!place.available(who).contains(template)) {
      String label = modules.template(template).map(TemplateDefinition::title).orElse(template);
      throw new PageRefused("In ‘" + place.label() + "’ past geen ‘" + label + "’.");
    }
    int components =
        PageParts.find(page, area).map(found -> PageParts.components(found).size()).orElse(0);
    if (!place.hasRoom(components)) {
      throw new PageRefused("‘" + place.label() + "’ is vol. Haal er eerst iets uit.");
    }
  }

  private static void checkThere(Map<String, Object> page, String area, @Nullable String before) {
    if (before != null) {
      require(page, area + "/" + before);
    }
  }

  private String changedBy(ContentItem newest) {
    String name =
        accounts.find(newest.modifiedBy()).map(Account::fullName).orElse(newest.modifiedBy());
    return name + " heeft deze pagina intussen gewijzigd (" + time.say(newest.modified()) + ").";
  }
}
