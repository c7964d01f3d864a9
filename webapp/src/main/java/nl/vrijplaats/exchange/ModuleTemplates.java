package nl.vrijplaats.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.vrijplaats.lightmodule.AreaDefinition;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TemplateDefinition;

/**
 * What templates of this site need to run in Magnolia, put on their first line so that every other
 * line keeps its number: Magnolia escapes nothing that a file does not say is HTML, and knows no
 * {@code vpfn}, {@code page} and {@code site}. A page is marked for Magnolia's page editor, and its
 * addresses get the context path, where there is one.
 */
final class ModuleTemplates {
  private static final String HEADER = "[#ftl output_format=\"HTML\" auto_esc=true]";

  private final String module;
  private final Set<String> magnoliaWay;
  private final Set<String> scripts = new HashSet<>();
  private final Set<String> pages = new HashSet<>();

  /**
   * For the templates that these definitions know.
   *
   * @param module name of the module they are packed in
   * @param magnoliaWay modules whose templates are written for Magnolia, and stay as they are
   */
  ModuleTemplates(String module, LightModules definitions, Set<String> magnoliaWay) {
    this.module = module;
    this.magnoliaWay = Set.copyOf(magnoliaWay);
    definitions.definitions().all(TemplateDefinition.class).values().forEach(this::note);
  }

  private void note(TemplateDefinition template) {
    if (template.templateScript() != null) {
      scripts.add(template.templateScript());
      if (template.isPage()) {
        pages.add(template.templateScript());
      }
    }
    note(template.areas().values());
    template.variations().values().forEach(this::note);
  }

  private void note(Collection<AreaDefinition> areas) {
    for (AreaDefinition area : areas) {
      if (area.templateScript() != null) {
        scripts.add(area.templateScript());
      }
      note(area.areas().values());
    }
  }

  /**
   * The template at that path, such as {@code /leren-is-altijd/templates/pages/home.ftl}, as it is
   * packed.
   */
  String packed(String path, String source) {
    String owner = path.substring(1, path.indexOf('/', 1));
    if (magnoliaWay.contains(owner) || source.stripLeading().matches("(?s)[\\[<]#ftl\\b.*")) {
      return source;
    }
    String first = HEADER;
    String last = "";
    if (scripts.contains(path)) {
      first += "[#include \"/" + module + "/vrijplaats/begin.ftl\"]";
    }
    if (pages.contains(path)) {
      first += "[#assign wholePage]" + (source.contains("@cms.page") ? "" : "[@cms.page /]");
      last = "[/#assign]${vpfn.rooted(wholePage)}";
    }
    return isAngled(source) ? angled(first) + source + angled(last) : first + source + last;
  }

  private static String angled(String tags) {
    return tags.replace('[', '<').replace(']', '>');
  }

  /** As FreeMarker finds it out: by the first tag. */
  private static boolean isAngled(String source) {
    int angle = firstOf(source, "<#", "</#", "<@", "</@");
    int square = firstOf(source, "[#", "[/#", "[@", "[/@");
    return angle < square;
  }

  private static int firstOf(String source, String... tags) {
    int first = Integer.MAX_VALUE;
    for (String tag : tags) {
      int at = source.indexOf(tag);
      first = at < 0 ? first : Math.min(first, at);
    }
    return first;
  }
}
