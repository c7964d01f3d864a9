package nl.vrijplaats.rendering;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.SiteDefinition;
import nl.vrijplaats.lightmodule.ThemeDefinition;

/** The site and its theme, for {@code sitefn} and for the sizes of pictures. */
final class Themes {

  private final LightModules modules;
  private final WebResources resources;

  Themes(LightModules modules, WebResources resources) {
    this.modules = modules;
    this.resources = resources;
  }

  Functions sitefn() {
    return new Functions("sitefn")
        .add("site", (r, a) -> modules.site().map(Themes::describe))
        .add("theme", (r, a) -> current().map(this::describe));
  }

  /** The theme of the site. */
  private Optional<ThemeDefinition> current() {
    return modules.site().flatMap(SiteDefinition::themeName).flatMap(modules::theme);
  }

  /** How wide pictures of that name are, where the theme says so. */
  Optional<Integer> width(String rendition) {
    return current()
        .map(theme -> theme.imaging().variations().get(rendition))
        .map(ThemeDefinition.Variation::width)
        .filter(width -> width > 0);
  }

  private static Map<String, Object> describe(SiteDefinition site) {
    var facts = new LinkedHashMap<String, Object>(site.settings().asMap());
    facts.put("name", site.name());
    facts.put("parameters", site.parameters().asMap());
    facts.put("i18n", Map.of("enabled", site.i18n().enabled()));
    site.themeName().ifPresent(name -> facts.put("theme", Map.of("name", name)));
    return facts;
  }

  private Map<String, Object> describe(ThemeDefinition theme) {
    var facts = new LinkedHashMap<String, Object>(theme.settings().asMap());
    facts.put("name", theme.name());
    facts.put("cssFiles", theme.cssFiles().values().stream().map(this::describe).toList());
    facts.put("jsFiles", theme.jsFiles().values().stream().map(this::describe).toList());
    return facts;
  }

  private Map<String, Object> describe(ThemeDefinition.WebFile file) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("name", file.name());
    facts.put("link", link(file));
    facts.put("media", file.media() == null ? "all" : file.media());
    if (file.conditionalComment() != null) {
      facts.put("conditionalComment", file.conditionalComment());
    }
    return facts;
  }

  /** With a fingerprint where the theme wants one; a file elsewhere stays as it is written. */
  private String link(ThemeDefinition.WebFile file) {
    String path = file.link().replaceFirst("^/\\.resources(?=/)", "");
    if (resources.find(path).isEmpty()) {
      return file.link();
    }
    return file.addFingerPrint() ? resources.cachedLink(path) : resources.link(path);
  }
}
