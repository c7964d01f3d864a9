package nl.vrijplaats.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.VirtualUriMapping;
import nl.vrijplaats.rendering.SiteFacts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Finds what leads to a page, so that nobody takes it away without knowing. */
@Component
class PageUses {

  /** With more items than this only pages are read: reading all would keep the editor waiting. */
  static final int MOST_READ = 5_000;

  private final WorkingCopies workingCopies;
  private final Catalogue catalogue;
  private final LightModules modules;
  private final SiteFacts site;

  PageUses(
      WorkingCopies workingCopies,
      @Qualifier("authorCatalogue") Catalogue catalogue,
      LightModules modules,
      SiteFacts site) {
    this.workingCopies = workingCopies;
    this.catalogue = catalogue;
    this.modules = modules;
    this.site = site;
  }

  /**
   * Something that leads to a page.
   *
   * @param label what it is, for people
   * @param address where editors find it; empty where they cannot change it
   */
  public record Use(String label, String address) {}

  /**
   * What was found.
   *
   * @param everything whether all pieces were read, not only pages
   */
  record Found(List<Use> uses, boolean everything) {}

  /** What leads to that page. */
  Found of(ContentItem page, String typeOfPages) {
    var uses = new ArrayList<Use>();
    String address = PageTree.address(page);
    if (site.isInMenu(address)) {
      uses.add(new Use("Het menu bovenaan elke pagina van de site", ""));
    }
    for (VirtualUriMapping mapping : modules.virtualUris()) {
      if (mapping.toUri() != null && mapping.toUri().replaceFirst("^\\w+:", "").equals(address)) {
        uses.add(new Use("Het korte webadres " + mapping.fromUri(), ""));
      }
    }
    Pattern link =
        Pattern.compile(
            Pattern.quote(page.id().value())
                + "|(?<![\\w/.-])"
                + Pattern.quote(address)
                + "(?![\\w/-])");
    Consumer<ContentItem> look =
        item -> {
          if (!item.id().equals(page.id()) && leads(item.properties(), link)) {
            uses.add(new Use(item.title(), "/redactie/stukken/" + item.id()));
          }
        };
    boolean everything = catalogue.list(ListQuery.of().page(0, 0)).total() <= MOST_READ;
    if (everything) {
      workingCopies.forEach(copy -> look.accept(copy.item()));
    } else {
      catalogue.list(ListQuery.of(typeOfPages).page(0, PageTree.MOST)).ids().stream()
          .flatMap(id -> workingCopies.find(id).stream())
          .forEach(copy -> look.accept(copy.item()));
    }
    return new Found(uses, everything);
  }

  private static boolean leads(Object value, Pattern link) {
    return switch (value) {
      case String text -> link.matcher(text).find();
      case List<?> list -> list.stream().anyMatch(each -> leads(each, link));
      case Map<?, ?> part ->
          part.entrySet().stream()
              .filter(entry -> !isOfTree(entry.getKey()))
              .anyMatch(entry -> leads(entry.getValue(), link));
      default -> false;
    };
  }

  /** Where a page stands is no link to what stands above or below it. */
  private static boolean isOfTree(Object name) {
    return name.equals(PageTree.PARENT) || name.equals(PageTree.ORDER);
  }
}
