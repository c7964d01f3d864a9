package nl.vrijplaats.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.lightmodule.LightModules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A page of 50 components in 5 areas, from definitions and templates on disk and content in memory:
 * what a page costs once its item was read. Each component prints a heading, rich text, a list and a
 * link; two areas inherit from the page above, one has a script.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@Threads(2)
public class PageOfComponentsBenchmark {

  private static final int AREAS = 5;
  private static final int COMPONENTS_AN_AREA = 10;

  /** Whether the module is written for auto-escaping, or Magnolia's way. */
  @Param({"ours", "magnolia"})
  public String escaping = "ours";

  private FreeMarkerRenderer renderer;
  private ContentItem page;

  /** Writes the module and puts the page together. */
  @Setup
  public void prepare() throws IOException {
    Path folder = Files.createTempDirectory("page-of-components");
    write(folder, "bench/templates/pages/page.yaml", definition());
    write(folder, "bench/templates/pages/page.ftl", script());
    write(
        folder,
        "bench/templates/areas/scripted.ftl",
        "<section>[#list components as c][@cms.component content=c/][/#list]</section>\n");
    write(
        folder,
        "bench/templates/components/text.yaml",
        "title: Text\ntemplateScript: /bench/templates/components/text.ftl\n");
    write(
        folder,
        "bench/templates/components/text.ftl",
        """
        <article class="${ctx.tone!"plain"}">
        <h2>${content.title}</h2>
        ${cmsfn.decode(content).text}
        [#if content.tags?has_content]<ul>[#list content.tags as tag]<li>${tag}</li>[/#list]</ul>[/#if]
        <p><a href="${cmsfn.link(content)}#${content.@name}">${i18n["read.more"]}</a></p>
        </article>
        """);
    LightModules modules = LightModules.read(List.of(folder));
    var content = new InMemoryContent();
    String[] magnoliaWay = escaping.equals("magnolia") ? new String[] {"bench"} : new String[0];
    renderer = Renderers.of(modules, folder, content, content, magnoliaWay);
    page = page();
    content.holding(Pages.aPage("/boven").of("bench:pages/page").item(), page);
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String definition() {
    var yaml = new StringBuilder("title: Page\ntemplateScript: /bench/templates/pages/page.ftl\nareas:\n");
    for (int i = 0; i < AREAS; i++) {
      yaml.append("  area").append(i).append(":\n    title: Area\n");
      if (i == 0) {
        yaml.append("    templateScript: /bench/templates/areas/scripted.ftl\n");
      } else if (i < 3) {
        yaml.append("    inheritance: {enabled: true, components: all}\n");
      }
    }
    return yaml.toString();
  }

  private static String script() {
    var ftl = new StringBuilder("<!doctype html><html><head>[@cms.page/]<title>${content.title}</title></head><body>\n");
    for (int i = 0; i < AREAS; i++) {
      ftl.append("<div>[@cms.area name=\"area").append(i).append("\" contextAttributes={\"tone\": \"warm\"}/]</div>\n");
    }
    return ftl.append("</body></html>\n").toString();
  }

  private static ContentItem page() {
    var page = Pages.aPage("/boven/bladzijde").of("bench:pages/page").with("title", "Bladzijde");
    for (int area = 0; area < AREAS; area++) {
      @SuppressWarnings("unchecked")
      Map<String, Object>[] components = new Map[COMPONENTS_AN_AREA];
      for (int i = 0; i < COMPONENTS_AN_AREA; i++) {
        components[i] =
            Pages.component(
                "bench:components/text",
                "title", "Leren & doen " + area + "." + i,
                "text", ("<p>Wie <em>samen</em> leert, leert meer. " + area + i + "</p>").repeat(4),
                "tags", List.of("leren", "zorg", "wijk"));
      }
      page.area("area" + area, components);
    }
    return page.item();
  }

  /** One page. */
  @Benchmark
  public Html page50() {
    return renderer.renderItem(page);
  }
}
