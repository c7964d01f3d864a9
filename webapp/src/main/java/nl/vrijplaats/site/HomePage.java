package nl.vrijplaats.site;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.rendering.ContentSource;
import nl.vrijplaats.rendering.PageModel;
import nl.vrijplaats.rendering.Palettes;
import nl.vrijplaats.rendering.Renderer;
import nl.vrijplaats.rendering.SiteFacts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The home page: the theme of the month with its columns, the newest of the rest, the topics. */
@Component
class HomePage {

  private static final String TEMPLATE = "leren-is-altijd/templates/pages/home.ftl";
  private static final int MOST_COLUMNS = 6;
  private static final int NEWEST = 6;
  private static final int MOST_TOPICS = 30;
  private static final int THEMES_A_LOOK = 12;

  private final ContentSource live;
  private final LightModules modules;
  private final Renderer renderer;
  private final SiteFacts site;
  private final Palettes palettes;
  private final Clock clock;

  HomePage(
      @Qualifier("liveContent") ContentSource live,
      LightModules modules,
      Renderer renderer,
      SiteFacts site,
      Palettes palettes,
      Clock clock) {
    this.live = live;
    this.modules = modules;
    this.renderer = renderer;
    this.site = site;
    this.palettes = palettes;
    this.clock = clock;
  }

  String render() {
    Optional<ContentItem> theme = themeOfTheMonth();
    List<ContentItem> columns = theme.map(this::columnsOf).orElse(List.of());
    var model = new HashMap<String, Object>();
    model.put("theme", theme.orElse(null));
    model.put("columns", columns);
    model.put("newest", newestExcept(columns));
    model.put("topics", topics());
    PageModel page =
        PageModel.titled(site.name())
            .at("/")
            .described(modules.text("site.description"))
            .coloured(theme.map(item -> palettes.of(item, live)).orElse(palettes.current()));
    return renderer.render(TEMPLATE, model, page);
  }

  /** The theme of this month, else the newest one before; never one of a month to come. */
  Optional<ContentItem> themeOfTheMonth() {
    String thisMonth = YearMonth.now(clock.withZone(Palettes.ZONE)).toString();
    ListQuery themes = ListQuery.of("theme").by(ListQuery.Order.MONTH);
    for (int offset = 0; ; offset += THEMES_A_LOOK) {
      List<ContentItem> latest = live.list(themes.page(offset, THEMES_A_LOOK)).items();
      Optional<ContentItem> begun =
          latest.stream()
              .filter(t -> t.text("month").filter(m -> m.compareTo(thisMonth) <= 0).isPresent())
              .findFirst();
      if (begun.isPresent() || latest.size() < THEMES_A_LOOK) {
        return begun;
      }
    }
  }

  /** The newest pieces of all kinds that are listed by date. */
  List<ContentItem> newest(int limit) {
    return live.list(new ListQuery(dated(), Map.of(), "", ListQuery.Order.NEWEST, 0, limit))
        .items();
  }

  private Set<String> dated() {
    return modules.contentTypes().stream()
        .filter(type -> type.section() != null && type.order().equals("date"))
        .map(ContentType::name)
        .collect(Collectors.toSet());
  }

  private List<ContentItem> columnsOf(ContentItem theme) {
    return live.list(
            ListQuery.of("column", "opinion")
                .where("theme", theme.id().value())
                .page(0, MOST_COLUMNS))
        .items();
  }

  private List<ContentItem> newestExcept(List<ContentItem> shown) {
    Set<ItemId> known = new HashSet<>();
    shown.forEach(item -> known.add(item.id()));
    var rest = new ArrayList<>(newest(NEWEST + shown.size()));
    rest.removeIf(item -> known.contains(item.id()));
    return rest.subList(0, Math.min(NEWEST, rest.size()));
  }

  private List<ContentItem> topics() {
    return live
        .list(ListQuery.of("topic").by(ListQuery.Order.NUMBER).page(0, MOST_TOPICS))
        .items()
        .stream()
        .filter(topic -> topic.text("number").isPresent())
        .toList();
  }
}
