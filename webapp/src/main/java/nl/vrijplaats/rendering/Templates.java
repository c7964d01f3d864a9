package nl.vrijplaats.rendering;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.OrMatcher;
import freemarker.cache.PathGlobMatcher;
import freemarker.cache.TemplateSourceMatcher;
import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.core.UndefinedOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.lightmodule.SiteFolders;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The templates of the site, closed to everything but what they are given: no Java class, no file
 * outside their folders. What they print is escaped as HTML; those of modules that are written
 * Magnolia's way print what they read as it is, see {@link Text}.
 */
@Component
class Templates {

  private static final int DEEPEST_INCLUDE = 30;
  private static final int SUSPICIOUSLY_MANY = 60;
  private static final Object COUNT = new Object();
  private static final Object OF_THE_PAGE = new Object();
  private static final String ASKS_TIME = "asks for the time";

  private final Files files;

  Templates(
      SiteFolders folders, @Value("${vrijplaats.magnolia-escaping:}") List<String> magnoliaWay) {
    this.files = new Files(folders, Set.copyOf(magnoliaWay));
  }

  /** Files include each other without end. */
  static final class IncludedTooDeep extends IOException {
    IncludedTooDeep(String name) {
      super(
          "files are included deeper than %d levels: '%s' includes itself, by way of others perhaps"
              .formatted(DEEPEST_INCLUDE, name));
    }
  }

  /** The template of that name, as its file is now. */
  Template get(String name) throws IOException {
    return files.part(tidy(name));
  }

  /**
   * What this part of a page imports or includes is looked up once for the whole page, if the same
   * map is given for all its parts: that costs more than running a small part, and a page stays of
   * one piece.
   */
  static void shareImports(Environment part, Map<String, Template> ofThePage) {
    part.setCustomState(OF_THE_PAGE, ofThePage);
  }

  /** Definitions write paths from the root. */
  private static String tidy(String name) {
    return name.startsWith("/") ? name.substring(1) : name;
  }

  private static final class Files extends Configuration {

    Files(SiteFolders folders, Set<String> magnoliaWay) {
      super(Configuration.VERSION_2_3_34);
      setTemplateLoader(new TemplateFolders(folders.contentTemplates(), folders.lightModules()));
      // The loader tells a changed file by its time and size, so looking each time costs one stat.
      setTemplateUpdateDelayMilliseconds(0);
      setLocalizedLookup(false);
      setDefaultEncoding("UTF-8");
      setOutputEncoding("UTF-8");
      setTagSyntax(AUTO_DETECT_TAG_SYNTAX);
      setOutputFormat(HTMLOutputFormat.INSTANCE);
      if (!magnoliaWay.isEmpty()) {
        setTemplateConfigurations(
            new ConditionalTemplateConfigurationFactory(
                inModules(magnoliaWay), withoutOutputFormat()));
      }
      setLocale(Locale.forLanguageTag("nl-NL"));
      setTimeZone(TimeZone.getTimeZone(Palettes.ZONE));
      setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
      setAPIBuiltinEnabled(false);
      setObjectWrapper(new SimpleObjectWrapper(VERSION_2_3_34));
      setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
      setLogTemplateExceptions(false);
      setAttemptExceptionReporter((failure, environment) -> {});
      setWrapUncheckedExceptions(true);
    }

    private static TemplateSourceMatcher inModules(Set<String> modules) {
      return new OrMatcher(
          modules.stream()
              .map(module -> new PathGlobMatcher(module + "/**"))
              .toArray(TemplateSourceMatcher[]::new));
    }

    private static TemplateConfiguration withoutOutputFormat() {
      var configuration = new TemplateConfiguration();
      configuration.setOutputFormat(UndefinedOutputFormat.INSTANCE);
      configuration.setAutoEscapingPolicy(DISABLE_AUTO_ESCAPING_POLICY);
      return configuration;
    }

    /** For a part of a page, which may have another way of escaping than what is around it. */
    Template part(String name) throws IOException {
      return noted(super.getTemplate(name, null, null, null, true, false));
    }

    /** What a template prints of the time of day holds for one page only. */
    private static Template noted(Template template) {
      if (MadeOf.isNoting()) {
        Object known = template.getCustomAttribute(ASKS_TIME);
        if (known == null) {
          known = template.toString().contains(".now");
          template.setCustomAttribute(ASKS_TIME, known);
        }
        if (known.equals(true)) {
          MadeOf.once();
        }
      }
      return template;
    }

    /** For what a template includes or imports, which hands it text as it is. */
    @Override
    public Template getTemplate(
        String name,
        @Nullable Locale locale,
        @Nullable Object condition,
        @Nullable String encoding,
        boolean parseAsFtl,
        boolean ignoreMissing)
        throws IOException {
      Environment environment = Environment.getCurrentEnvironment();
      if (environment != null) {
        refuseEndlessIncludes(environment, name);
      }
      Map<String, Template> known = parseAsFtl ? ofThePage(environment) : new HashMap<>();
      Template template = known.get(name);
      if (template == null) {
        template = super.getTemplate(name, locale, condition, encoding, parseAsFtl, ignoreMissing);
        if (template != null) {
          known.put(name, template);
        }
      }
      if (environment != null
          && template != null
          && Text.escapes(environment.getCurrentTemplate())
          && !Text.escapes(template)) {
        throw new IOException(
            "'%s' belongs to a module in vrijplaats.magnolia-escaping, '%s' does not: what one has not"
                    .formatted(name, environment.getCurrentTemplate().getName())
                + " escaped, the other would print. Name both modules there, or neither");
      }
      if (template != null) {
        noted(template);
      }
      return template;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Template> ofThePage(@Nullable Environment part) {
      Object shared = part == null ? null : part.getCustomState(OF_THE_PAGE);
      return shared == null ? new HashMap<>() : (Map<String, Template>) shared;
    }

    private static void refuseEndlessIncludes(Environment environment, String name)
        throws IncludedTooDeep {
      var count = (int[]) environment.getCustomState(COUNT);
      if (count == null) {
        count = new int[1];
        environment.setCustomState(COUNT, count);
      }
      // Looking at the stack costs more than a template, so only where many were loaded already.
      if (++count[0] > SUSPICIOUSLY_MANY && depth() > DEEPEST_INCLUDE) {
        throw new IncludedTooDeep(name);
      }
    }

    private static long depth() {
      return StackWalker.getInstance()
          .walk(
              frames ->
                  frames
                      .filter(frame -> frame.getClassName().equals("freemarker.core.Include"))
                      .limit(DEEPEST_INCLUDE + 1L)
                      .count());
    }
  }
}
