package nl.vrijplaats.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Role;
import nl.vrijplaats.lightmodule.AreaDefinition;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TemplateDefinition;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/**
 * What a page is made of, and what its editor may do with each part, as the definitions say. Safe
 * for use by many threads.
 */
@Component
class PageOutline {

  /** Deeper than any page that makes sense; components that hold themselves end here. */
  private static final int DEEPEST = 8;

  private static final int LONGEST_SUMMARY = 70;

  private final LightModules modules;

  PageOutline(LightModules modules) {
    this.modules = modules;
  }

  /** A template to choose. */
  public record Choice(String id, String label) {}

  /**
   * An area, as the editor of the page sees it.
   *
   * @param path of its node in the page
   * @param made whether it is there
   * @param room whether one more component fits
   */
  public record Area(
      String path,
      String label,
      boolean optional,
      boolean made,
      boolean room,
      boolean form,
      List<Choice> choices,
      List<Part> parts) {}

  /**
   * A component.
   *
   * @param problem why it cannot be shown, in Dutch; empty where it can
   * @param targets areas of the page it may be moved to, this one left out
   */
  public record Part(
      String path,
      String template,
      String label,
      String summary,
      String problem,
      boolean form,
      boolean first,
      boolean last,
      boolean moveable,
      boolean deletable,
      boolean room,
      List<Area> areas,
      List<Target> targets) {}

  /** An area that a component may be moved to. */
  public record Target(String path, String label) {}

  /** Where a component stands in its area, and whether one more fits there. */
  private record Spot(boolean first, boolean last, boolean room) {}

  /** A place for components, with what its definition says. */
  record Place(String path, AreaDefinition definition, String label) {
    List<String> available(Account who) {
      return definition.type() == AreaDefinition.Type.NO_COMPONENT
          ? List.of()
          : definition.availableComponents().values().stream()
              .filter(each -> each.settings().flag("enabled", true))
              .filter(
                  each ->
                      each.roles().isEmpty()
                          || who.roles().stream()
                              .anyMatch(role -> each.roles().contains(name(role))))
              .map(AreaDefinition.ComponentAvailability::id)
              .toList();
    }

    private static String name(Role role) {
      return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean hasRoom(int components) {
      Integer most = definition.maxComponents();
      return switch (definition.type()) {
        case NO_COMPONENT -> false;
        case SINGLE -> components == 0;
        case LIST -> most == null || most <= 0 || components < most;
      };
    }
  }

  /** The areas of a page, with what is in them. */
  List<Area> of(Map<String, Object> page, Account who) {
    List<Place> places = places(page);
    return areas(page, page, "", places, who, 0);
  }

  /** All areas of the page, also those inside components. */
  List<Place> places(Map<String, Object> page) {
    var places = new ArrayList<Place>();
    collect(page, "", "", places, 0);
    return places;
  }

  /** The area of that path, where the templates around it declare one. */
  Optional<Place> place(Map<String, Object> page, String path) {
    return places(page).stream().filter(place -> place.path().equals(path)).findFirst();
  }

  private void collect(
      Map<String, Object> holder, String path, String around, List<Place> places, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    definitions(holder)
        .forEach(
            (name, definition) -> {
              String at = PageParts.below(path, name);
              String label = around + definition.title();
              places.add(new Place(at, definition, label));
              PageParts.find(holder, name)
                  .ifPresent(
                      area -> {
                        for (String component : PageParts.components(area)) {
                          Map<String, Object> part =
                              PageParts.find(area, component).orElse(Map.of());
                          collect(
                              part,
                              PageParts.below(at, component),
                              label(part) + ": ",
                              places,
                              depth + 1);
                        }
                      });
            });
  }

  private Map<String, AreaDefinition> definitions(Map<String, Object> holder) {
    var enabled = new java.util.LinkedHashMap<String, AreaDefinition>();
    PageParts.template(holder)
        .flatMap(modules::template)
        .map(TemplateDefinition::areas)
        .orElse(Map.of())
        .forEach(
            (name, area) -> {
              if (area.settings().flag("enabled", true)) {
                enabled.put(name, area);
              }
            });
    return enabled;
  }

  private List<Area> areas(
      Map<String, Object> page,
      Map<String, Object> holder,
      String path,
      List<Place> places,
      Account who,
      int depth) {
    var areas = new ArrayList<Area>();
    if (depth > DEEPEST) {
      return areas;
    }
    definitions(holder)
        .forEach(
            (name, definition) -> {
              var place = new Place(PageParts.below(path, name), definition, definition.title());
              Optional<Map<String, Object>> area = PageParts.find(holder, name);
              List<String> names = area.map(PageParts::components).orElse(List.of());
              boolean room = place.hasRoom(names.size());
              var parts = new ArrayList<Part>();
              for (int i = 0; i < names.size(); i++) {
                Map<String, Object> part =
                    PageParts.find(area.orElseThrow(), names.get(i)).orElse(Map.of());
                String at = PageParts.below(place.path(), names.get(i));
                parts.add(
                    part(
                        page,
                        part,
                        at,
                        new Spot(i == 0, i == names.size() - 1, room),
                        places,
                        who,
                        depth));
              }
              areas.add(
                  new Area(
                      place.path(),
                      definition.title(),
                      definition.optional(),
                      area.isPresent() || !definition.optional(),
                      room,
                      definition.dialog() != null,
                      place.available(who).stream().map(this::choice).toList(),
                      parts));
            });
    return areas;
  }

  private Part part(
      Map<String, Object> page,
      Map<String, Object> part,
      String path,
      Spot spot,
      List<Place> places,
      Account who,
      int depth) {
    String template = PageParts.template(part).orElse("");
    Optional<TemplateDefinition> definition = modules.template(template);
    return new Part(
        path,
        template,
        label(part),
        summary(part),
        definition.isPresent()
            ? ""
            : template.isEmpty()
                ? "Dit onderdeel noemt geen sjabloon. Lezers zien het niet."
                : "Het sjabloon ‘" + template + "’ bestaat niet. Lezers zien dit onderdeel niet.",
        definition.map(TemplateDefinition::dialog).flatMap(modules::dialog).isPresent(),
        spot.first(),
        spot.last(),
        definition.map(TemplateDefinition::moveable).orElse(true),
        definition.map(TemplateDefinition::deletable).orElse(true),
        spot.room(),
        areas(page, part, path, places, who, depth + 1),
        targets(page, path, template, places, who));
  }

  private List<Target> targets(
      Map<String, Object> page, String path, String template, List<Place> places, Account who) {
    return places.stream()
        .filter(place -> !place.path().equals(PageParts.above(path)))
        .filter(place -> !place.path().startsWith(path + "/"))
        .filter(place -> place.available(who).contains(template))
        .filter(
            place ->
                place.hasRoom(
                    PageParts.find(page, place.path())
                        .map(area -> PageParts.components(area).size())
                        .orElse(0)))
        .map(place -> new Target(place.path(), place.label()))
        .toList();
  }

  private Choice choice(String id) {
    return new Choice(id, modules.template(id).map(TemplateDefinition::title).orElse(id));
  }

  private String label(Map<String, Object> part) {
    return PageParts.template(part)
        .flatMap(modules::template)
        .map(TemplateDefinition::title)
        .orElse("Onbekend onderdeel");
  }

  /** The first words in it, so that one text is told from the next. */
  static String summary(Map<String, Object> part) {
    for (String name : List.of("title", "quote", "text", "caption", "alt")) {
      if (part.get(name) instanceof String text && !text.isBlank()) {
        String plain = Jsoup.parseBodyFragment(text).text();
        return plain.length() <= LONGEST_SUMMARY
            ? plain
            : plain.substring(0, LONGEST_SUMMARY).stripTrailing() + "…";
      }
    }
    return "";
  }
}
