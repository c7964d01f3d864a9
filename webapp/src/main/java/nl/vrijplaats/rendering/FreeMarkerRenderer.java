package nl.vrijplaats.rendering;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Map;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** FreeMarker, closed to everything but the content, the model and the functions given to it. */
@Component
class FreeMarkerRenderer implements Renderer {

  /** Width of the picture that other sites show with a link to a page. */
  private static final int SHARED_WIDTH = 1200;

  private final Workshop workshop;
  private final StartingContent start;
  private final ContentSource live;
  private final ContentSource working;

  FreeMarkerRenderer(
      LightModules modules,
      Templates templates,
      TemplateFunctions functions,
      Blueprints blueprints,
      SiteFacts site,
      Palettes palettes,
      StartingContent start,
      @Qualifier("liveContent") ContentSource live,
      @Qualifier("workingContent") ContentSource working) {
    this.workshop =
        new Workshop(
            modules,
            templates,
            functions,
            new Parts(blueprints),
            new Languages(modules),
            site,
            palettes,
            new FailureLog());
    this.start = start;
    this.live = live;
    this.working = working;
  }

  @Override
  public Html render(String template, Map<String, ?> model, PageModel page) {
    return template(template, model, page);
  }

  @Override
  public Html renderItem(ContentItem item, Visit visit) {
    Rendering rendering = begin(item, visit);
    ContentNode page =
        rendering.tree().node(visit.mode() == RenderMode.EDIT ? start.of(item) : item);
    rendering.of(page);
    return finish(
        rendering,
        named(item, "page"),
        () -> {
          if (page.template().isPresent()) {
            workshop.parts().page(rendering, page);
          } else {
            rendering.run(named(item, "page"), Map.of(), Frame.page(page, null), rendering.out());
          }
        });
  }

  @Override
  public Html renderFeedEntry(ContentItem item) {
    return template(named(item, "feed"), Map.of("content", item), pageOf(item, live, ""));
  }

  private Html template(String template, Map<String, ?> model, PageModel page) {
    String uri = page.path() == null ? "/" : page.path();
    var rendering = new Rendering(workshop, Visit.to(uri).in(page.locale()), live, page);
    return finish(
        rendering,
        template,
        () -> rendering.run(template, model, Frame.page(null, null), rendering.out()));
  }

  private Rendering begin(ContentItem item, Visit visit) {
    boolean visitor = visit.mode() == RenderMode.VISITOR;
    ContentSource source = visitor ? live : working;
    PageModel page = pageOf(item, source, visit.locale());
    return new Rendering(workshop, visit, source, visitor ? page : page.previewed());
  }

  private static String named(ContentItem item, String part) {
    return "content-templates/" + item.type() + "/" + part + ".ftl";
  }

  private PageModel pageOf(ContentItem item, ContentSource source, String asked) {
    Languages languages = workshop.languages();
    String locale = languages.chosen(asked);
    String suffix = languages.suffix(locale);
    String title = item.text("title" + suffix).orElseGet(item::title);
    String description =
        item.text("lead" + suffix)
            .or(() -> item.text("lead"))
            .or(() -> item.text("motto"))
            .orElse("");
    PageModel page =
        PageModel.titled(title)
            .in(locale)
            .described(description)
            .showing(item.type())
            .coloured(workshop.palettes().of(item, source))
            .illustrated(picture(item, source));
    return item.path() == null ? page : page.at(languages.address(item.path().value(), locale));
  }

  private static @Nullable String picture(ContentItem item, ContentSource source) {
    return item.text("image").flatMap(ref -> source.image(ref, SHARED_WIDTH)).orElse(null);
  }

  /** What writes the page. */
  @FunctionalInterface
  private interface Writing {
    void run() throws TemplateException, IOException;
  }

  private static Html finish(Rendering rendering, String name, Writing writing) {
    try {
      writing.run();
    } catch (TemplateException e) {
      throw TemplateFailure.of(e, name);
    } catch (IOException e) {
      throw TemplateFailure.of(e, name);
    } catch (StackOverflowError e) {
      throw TemplateFailure.endless(name, e);
    }
    rendering.failures().finish();
    return rendering.out().html();
  }
}
