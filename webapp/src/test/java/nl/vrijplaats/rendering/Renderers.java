package nl.vrijplaats.rendering;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.SiteFolders;

/** A renderer over content in memory, for tests. */
final class Renderers {

  static final Instant NOVEMBER = Instant.parse("2026-11-22T12:00:00Z");

  private Renderers() {}

  /** A renderer whose templates are in these folders. */
  static FreeMarkerRenderer of(
      LightModules modules,
      Path contentTemplates,
      ContentSource live,
      ContentSource working,
      String... magnoliaWay) {
    var folders = new SiteFolders(modules.roots(), List.of(contentTemplates));
    var blueprints = new DefinedBlueprints(modules);
    return new FreeMarkerRenderer(
        modules,
        new Templates(folders, List.of(magnoliaWay)),
        new TemplateFunctions(modules, new WebResources(modules)),
        blueprints,
        new SiteFacts(modules, "https://site.example/", true, List.of("/columns", "/nieuws")),
        new Palettes(Clock.fixed(NOVEMBER, Palettes.ZONE)),
        new StartingContent(blueprints),
        live,
        working);
  }
}
