package nl.vrijplaats.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.editorial.Act;
import nl.vrijplaats.editorial.EditorialDesk;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Repositories;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.rendering.StartingContent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The pages of the site, below each other as their addresses say, in the order that the page above
 * gives them. Each act is one unit, and refused with {@link PageRefused} or a refusal of the
 * editorial desk; then nothing is changed. Safe for use by many threads.
 */
@Component
class PageTree {

  /** Which page an item stands below, by address. */
  static final String PARENT = "mgnl:parentPath";

  /** The identities of the pages below a page, in order. */
  static final String ORDER = "childOrder";

  /** Whether a page was deleted at the desk, and can be brought back. */
  static final String DELETED = "mgnl:deleted";

  static final int MOST = 1_000;

  private static final String WEBSITE = "website";
  private static final String ROOT = "/";

  private final WorkingCopies workingCopies;
  private final Catalogue catalogue;
  private final EditorialDesk desk;
  private final LightModules modules;
  private final StartingContent start;
  private final JcrRepository author;

  PageTree(
      WorkingCopies workingCopies,
      @Qualifier("authorCatalogue") Catalogue catalogue,
      EditorialDesk desk,
      LightModules modules,
      StartingContent start,
      Repositories repositories) {
    this.workingCopies = workingCopies;
    this.catalogue = catalogue;
    this.desk = desk;
    this.modules = modules;
    this.start = start;
    this.author = repositories.author();
  }

  /** A page with those below it. */
  record Page(WorkingCopy copy, List<Page> below) {}

  /** The content type of pages. */
  ContentType type() {
    return modules.contentTypes().stream()
        .filter(type -> type.workspace().equals(WEBSITE))
        .findFirst()
        .orElseThrow(() -> new PageRefused("Deze site heeft geen soort stuk voor pagina’s."));
  }

  /** The pages that were not deleted, the topmost first. */
  List<Page> pages() {
    List<WorkingCopy> all = all().stream().filter(copy -> !isDeleted(copy.item())).toList();
    var children = new HashMap<String, List<WorkingCopy>>();
    var addresses = new HashMap<String, WorkingCopy>();
    all.forEach(copy -> addresses.put(address(copy.item()), copy));
    for (WorkingCopy copy : all) {
      children
          .computeIfAbsent(nearestAbove(copy.item(), addresses), any -> new ArrayList<>())
          .add(copy);
    }
    WorkingCopy home = addresses.get(ROOT);
    List<Page> top = below(ROOT, children, home);
    if (home == null) {
      return top;
    }
    var pages = new ArrayList<Page>();
    pages.add(new Page(home, List.of()));
    pages.addAll(top);
    return pages;
  }

  /** The pages that were deleted. */
  List<WorkingCopy> deleted() {
    return all().stream().filter(copy -> isDeleted(copy.item())).toList();
  }

  private List<WorkingCopy> all() {
    var query = new ListQuery(Set.of(type().name()), Map.of(), "", ListQuery.Order.TITLE, 0, MOST);
    return catalogue.list(query).ids().stream()
        .flatMap(id -> workingCopies.find(id).stream())
        .toList();
  }

  private List<Page> below(
      String address, Map<String, List<WorkingCopy>> children, @Nullable WorkingCopy above) {
    List<String> order = above == null ? List.of() : above.item().texts(ORDER);
    return children.getOrDefault(address, List.of()).stream()
        .filter(copy -> !address(copy.item()).equals(ROOT))
        .sorted(Comparator.comparingInt(copy -> place(order, copy.id())))
        .map(copy -> new Page(copy, below(address(copy.item()), children, copy)))
        .toList();
  }

  private static int place(List<String> order, ItemId id) {
    int place = order.indexOf(id.value());
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  /** The address of the nearest page above that there is; that of the home page for none. */
  private static String nearestAbove(ContentItem page, Map<String, WorkingCopy> addresses) {
    String address = address(page);
    while (!address.equals(ROOT)) {
      int step = address.lastIndexOf('/');
      address = step <= 0 ? ROOT : address.substring(0, step);
      if (addresses.containsKey(address)) {
        return address;
      }
    }
    return ROOT;
  }

  static String address(ContentItem page) {
    return page.path() == null ? ROOT + page.slug() : page.path().value();
  }

  private static boolean isDeleted(ContentItem page) {
    return Boolean.TRUE.equals(page.properties().get(DELETED));
  }

  /** Makes a page of that template, with what its areas start with. */
  WorkingCopy create(
      Account who, ItemId id, String template, String title, Optional<WorkingCopy> above) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put(PageParts.TEMPLATE, template);
    properties.put("title", title);
    above
        .map(copy -> address(copy.item()))
        .filter(address -> !address.equals(ROOT))
        .ifPresent(address -> properties.put(PARENT, address));
    return desk.create(who, id, type().name(), null, start.complete(properties));
  }

  /**
   * Puts a page, and all below it, below another, or gives it another name.
   *
   * @param above the page it comes below; empty for the top
   * @return how many pages below it came along
   */
  int move(Account who, ItemId id, long seen, Optional<ItemId> above, String slug) {
    return author.write(
        session -> {
          WorkingCopy page = workingCopies.get(id);
          String before = address(page.item());
          String to = above.map(workingCopies::get).map(copy -> address(copy.item())).orElse("");
          check(page, before, to);
          var properties = new LinkedHashMap<>(page.item().properties());
          put(properties, to.equals(ROOT) ? "" : to);
          WorkingCopy moved = desk.save(who, id, seen, slug, properties);
          String after = address(moved.item());
          int along = 0;
          if (!after.equals(before)) {
            for (WorkingCopy below : all()) {
              along += follow(who, below, before, after) ? 1 : 0;
            }
          }
          return along;
        });
  }

  private static void check(WorkingCopy page, String before, String to) {
    if (before.equals(ROOT)) {
      throw new PageRefused("De voorpagina blijft waar ze is.");
    }
    if (to.equals(before) || to.startsWith(before + "/")) {
      throw new PageRefused("Een pagina kan niet onder zichzelf staan. Kies een andere plek.");
    }
    if (SitePath.parse((to.equals(ROOT) ? "" : to) + ROOT + page.item().slug()).isEmpty()) {
      throw new PageRefused("Zo diep kunnen pagina’s niet staan. Kies een plek hogerop.");
    }
  }

  private boolean follow(Account who, WorkingCopy below, String before, String after) {
    String parent = String.valueOf(below.item().properties().getOrDefault(PARENT, ""));
    if (!parent.equals(before) && !parent.startsWith(before + "/")) {
      return false;
    }
    var properties = new LinkedHashMap<>(below.item().properties());
    put(properties, after + parent.substring(before.length()));
    desk.save(who, below.id(), below.item().revision(), below.item().slug(), properties);
    return true;
  }

  private static void put(Map<String, Object> properties, String parent) {
    if (parent.isEmpty()) {
      properties.remove(PARENT);
    } else {
      properties.put(PARENT, parent);
    }
  }

  /** Puts a page one place up or down among those beside it: the page above says so. */
  void step(Account who, ItemId id, boolean up) {
    List<Page> tree = pages();
    var beside = new ArrayList<>(beside(tree, id));
    int at = beside.indexOf(id.value());
    int to = up ? at - 1 : at + 1;
    if (at < 0 || to < 0 || to >= beside.size()) {
      return;
    }
    beside.remove(at);
    beside.add(to, id.value());
    WorkingCopy above =
        above(tree, id)
            .orElseThrow(
                () ->
                    new PageRefused(
                        "De volgorde van de hoogste pagina’s staat bij de voorpagina. Maak eerst"
                            + " een voorpagina."));
    var properties = new LinkedHashMap<>(above.item().properties());
    properties.put(ORDER, List.copyOf(beside));
    desk.save(who, above.id(), above.item().revision(), null, properties);
  }

  /** The identities of the pages beside a page, and its own, in order. */
  private static List<String> beside(List<Page> pages, ItemId id) {
    boolean here = pages.stream().anyMatch(page -> page.copy().id().equals(id));
    if (here) {
      return pages.stream()
          .filter(page -> !address(page.copy().item()).equals(ROOT))
          .map(page -> page.copy().id().value())
          .toList();
    }
    return pages.stream()
        .map(page -> beside(page.below(), id))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Optional<WorkingCopy> above(List<Page> tree, ItemId id) {
    boolean top = tree.stream().anyMatch(page -> page.copy().id().equals(id));
    return top
        ? tree.stream()
            .map(Page::copy)
            .filter(copy -> address(copy.item()).equals(ROOT))
            .findFirst()
        : tree.stream().flatMap(page -> aboveIn(page, id).stream()).findFirst();
  }

  private static Optional<WorkingCopy> aboveIn(Page page, ItemId id) {
    return page.below().stream().anyMatch(child -> child.copy().id().equals(id))
        ? Optional.of(page.copy())
        : page.below().stream().flatMap(child -> aboveIn(child, id).stream()).findFirst();
  }

  /** Takes a page offline and out of the tree; all its revisions stay. */
  void delete(Account who, ItemId id, long seen) {
    WorkingCopy page = workingCopies.get(id);
    if (address(page.item()).equals(ROOT)) {
      throw new PageRefused("De voorpagina kun je niet verwijderen. Wijzig haar liever.");
    }
    boolean hasBelow =
        all().stream()
            .filter(copy -> !isDeleted(copy.item()))
            .anyMatch(copy -> address(copy.item()).startsWith(address(page.item()) + "/"));
    if (hasBelow) {
      throw new PageRefused(
          "Onder deze pagina staan andere pagina’s. Verplaats of verwijder die eerst.");
    }
    if (page.isLive() && !desk.actsFor(who, page).contains(Act.WITHDRAW)) {
      throw new PageRefused(
          "Deze pagina staat op de site. Alleen een eindredacteur of hoofdredacteur kan haar"
              + " verwijderen.");
    }
    if (page.item().revision() != seen) {
      throw new PageRefused(
          "Iemand heeft deze pagina intussen gewijzigd. Kijk eerst wat er veranderde.");
    }
    // Offline first: a page that is deleted is never on the site.
    if (page.isLive()) {
      desk.withdraw(who, id, "Verwijderd");
    }
    var properties = new LinkedHashMap<>(page.item().properties());
    properties.put(DELETED, true);
    desk.save(who, id, seen, page.item().slug(), properties);
  }

  /** Brings a deleted page back, as a concept. */
  void bringBack(Account who, ItemId id) {
    WorkingCopy page = workingCopies.get(id);
    var properties = new LinkedHashMap<>(page.item().properties());
    properties.remove(DELETED);
    desk.save(who, id, page.item().revision(), page.item().slug(), properties);
  }
}
