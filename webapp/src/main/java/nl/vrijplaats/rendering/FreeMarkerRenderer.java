package nl.vrijplaats.rendering;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.SimpleHash;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.SiteFolders;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** FreeMarker, closed to everything but the content, the model and the functions given to it. */
@Component
class FreeMarkerRenderer implements Renderer {

  private static final int USUAL_PAGE = 32_768;

  /** Width of the picture that other sites show with a link to a page. */
  private static final int SHARED_WIDTH = 1200;

  private final Configuration configuration;
  private final TemplateValues values;
  private final TemplateFunctions functions;
  private final SiteFacts site;
  private final Palettes palettes;
  private final ContentSource live;
  private final ContentSource working;

  FreeMarkerRenderer(
      LightModules modules,
      SiteFolders folders,
      TemplateFunctions functions,
      SiteFacts site,
      Palettes palettes,
      @Qualifier("liveContent") ContentSource live,
      @Qualifier("workingContent") ContentSource working) {
    this.values = new TemplateValues(modules);
    this.configuration = configure(values, folders);
    this.functions = functions;
    this.site = site;
    this.palettes = palettes;
    this.live = live;
    this.working = working;
  }

  private static Configuration configure(TemplateValues values, SiteFolders folders) {
    var configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(
        new TemplateFolders(folders.contentTemplates(), folders.lightModules()));
    // The loader tells a changed file by its time and size, so looking each time costs one stat.
    configuration.setTemplateUpdateDelayMilliseconds(0);
    configuration.setLocalizedLookup(false);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setOutputEncoding("UTF-8");
    configuration.setTagSyntax(Configuration.AUTO_DETECT_TAG_SYNTAX);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setLocale(Locale.forLanguageTag("nl-NL"));
    configuration.setTimeZone(TimeZone.getTimeZone(Palettes.ZONE));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setObjectWrapper(values);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    return configuration;
  }

  @Override
  public String render(String template, Map<String, ?> model, PageModel page) {
    return render(template, model, page, live);
  }

  @Override
  public String renderItem(ContentItem item) {
    return render(named(item, "page"), Map.of("content", item), pageOf(item, live), live);
  }

  @Override
  public String preview(ContentItem revision) {
    PageModel page = pageOf(revision, working).previewed();
    return render(named(revision, "page"), Map.of("content", revision), page, working);
  }

  @Override
  public String renderFeedEntry(ContentItem item) {
    return render(named(item, "feed"), Map.of("content", item), pageOf(item, live), live);
  }

  private static String named(ContentItem item, String part) {
    return "content-templates/" + item.type() + "/" + part + ".ftl";
  }

  private PageModel pageOf(ContentItem item, ContentSource source) {
    String description = item.text("lead").or(() -> item.text("motto")).orElse("");
    PageModel page =
        PageModel.titled(item.title())
            .described(description)
            .showing(item.type())
            .coloured(palettes.of(item, source))
            .illustrated(picture(item, source));
    return item.path() == null ? page : page.at(item.path().value());
  }

  private static @Nullable String picture(ContentItem item, ContentSource source) {
    return item.text("image").flatMap(ref -> source.image(ref, SHARED_WIDTH)).orElse(null);
  }

  private String render(String name, Map<String, ?> model, PageModel page, ContentSource source) {
    try {
      Template template = configuration.getTemplate(name);
      var out = new StringWriter(USUAL_PAGE);
      template.process(variables(model, page, source), out);
      return out.toString();
    } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
      String missing =
          e instanceof TemplateNotFoundException notFound ? notFound.getTemplateName() : name;
      throw new TemplateFailure(missing, 0, null, "there is no such template", e);
    } catch (ParseException e) {
      throw new TemplateFailure(
          nameOr(e.getTemplateName(), name), e.getLineNumber(), null, e.getEditorMessage(), e);
    } catch (TemplateException e) {
      int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
      throw new TemplateFailure(
          nameOr(e.getTemplateSourceName(), name),
          line,
          e.getBlamedExpressionString(),
          e.getMessageWithoutStackTop(),
          e);
    } catch (IOException e) {
      throw new TemplateFailure(name, 0, null, "the template cannot be read", e);
    }
  }

  private static String nameOr(@Nullable String found, String asked) {
    return found == null ? asked : found;
  }

  private TemplateHashModel variables(Map<String, ?> model, PageModel page, ContentSource source) {
    int palette = page.palette() == 0 ? palettes.current() : page.palette();
    var globals = new SimpleHash(values);
    globals.put("site", site.describe(page.path()));
    globals.put("page", describe(page, palette));
    globals.put("cmsfn", functions.cmsfn(source, values));
    globals.put("vpfn", functions.vpfn(source, values, palette));
    globals.put("resfn", functions.resfn(values));
    globals.put("teaser", new TeaserDirective(globals));
    return new Scope(model, values, globals);
  }

  private Map<String, Object> describe(PageModel page, int palette) {
    var described = new HashMap<String, Object>();
    described.put("title", page.title());
    described.put("description", page.description());
    described.put("palette", palette);
    described.put("type", page.type());
    described.put("preview", page.preview());
    if (page.path() != null) {
      described.put("path", page.path());
      described.put("canonical", site.absolute(page.path()));
    }
    if (page.image() != null) {
      described.put("image", page.image());
    }
    return described;
  }
}
