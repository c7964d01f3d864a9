package nl.vrijplaats.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TypeNames;
import nl.vrijplaats.lightmodule.UnknownContentType;
import nl.vrijplaats.rendering.ContentSource;
import nl.vrijplaats.rendering.Html;
import nl.vrijplaats.rendering.ListOrder;
import nl.vrijplaats.rendering.PageModel;
import nl.vrijplaats.rendering.Renderer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The list of a section, page by page. */
@Component
class SectionPage {

  private static final String PAGES = "leren-is-altijd/templates/pages/";
  private static final String FRONTRUNNERS = "/koplopers";
  private static final String PROJECT = "project";
  private static final int ITEMS_A_PAGE = 20;

  private final ContentSource live;
  private final LightModules modules;
  private final Renderer renderer;

  SectionPage(
      @Qualifier("liveContent") ContentSource live, LightModules modules, Renderer renderer) {
    this.live = live;
    this.modules = modules;
    this.renderer = renderer;
  }

  /** A list with an address: which items, and what is said above them. */
  record Section(String type, String title, String path, String intro, @Nullable String feed) {}

  /** Where a page stands among those of its list. */
  record Pager(int number, int count, @Nullable String previous, @Nullable String next) {}

  /** Whether a list stands at that address. */
  boolean isAt(String address) {
    return address.equals(FRONTRUNNERS) || modules.namesAt(address).isPresent();
  }

  /**
   * The list at that address.
   *
   * @param page number of the page as it was asked for; null for the first
   * @param asked how it was asked for, with its language
   * @return empty where there is no such page
   */
  Optional<Html> render(Asked asked, @Nullable String page) {
    return pageNumber(page).flatMap(number -> render(asked, number));
  }

  private Optional<Html> render(Asked asked, int number) {
    String address = asked.path().value();
    boolean frontrunners = address.equals(FRONTRUNNERS);
    TypeNames type =
        frontrunners
            ? modules.names(PROJECT).orElseThrow(() -> new UnknownContentType(PROJECT))
            : modules.namesAt(address).orElseThrow();
    Map<String, String> filters = frontrunners ? Map.of("frontrunner", "true") : Map.of();
    var query =
        new ListQuery(
            Set.of(type.name()),
            filters,
            "",
            ListOrder.of(type),
            (number - 1) * ITEMS_A_PAGE,
            ITEMS_A_PAGE);
    ContentSource.Items found = live.list(query);
    int count = (int) Math.max(1, Math.ceilDiv(found.total(), (long) ITEMS_A_PAGE));
    if (number > count) {
      return Optional.empty();
    }
    Section section = frontrunners ? frontrunners() : section(type, address);
    var model = new HashMap<String, Object>();
    model.put("section", section);
    model.put("items", found.items());
    model.put("total", found.total());
    model.put("pager", pager(asked.address(), number, count));
    PageModel page =
        PageModel.titled(section.title())
            .in(asked.locale())
            .at(pageAddress(asked.address(), number))
            .described(section.intro());
    String template = type.name().equals("theme") ? "themes.ftl" : "section.ftl";
    return Optional.of(renderer.render(PAGES + template, model, page));
  }

  private Section section(TypeNames type, String address) {
    String intro = modules.text(type.name() + ".section.intro");
    return new Section(type.name(), type.pluralLabel(), address, intro, address + "/feed.xml");
  }

  private Section frontrunners() {
    return new Section(
        PROJECT,
        modules.text("koplopers.title"),
        FRONTRUNNERS,
        modules.text("koplopers.intro"),
        null);
  }

  private static Pager pager(String address, int number, int count) {
    return new Pager(
        number,
        count,
        number > 1 ? pageAddress(address, number - 1) : null,
        number < count ? pageAddress(address, number + 1) : null);
  }

  private static String pageAddress(String address, int number) {
    return number == 1 ? address : address + "?pagina=" + number;
  }

  /** A number from 1 to a million; nobody has more pages, and it keeps sums small. */
  private static Optional<Integer> pageNumber(@Nullable String page) {
    if (page == null) {
      return Optional.of(1);
    }
    return page.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.valueOf(page)) : Optional.empty();
  }
}
