package nl.vrijplaats.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import freemarker.cache.FileTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleDate;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vrijplaats.lightmodule.AreaDefinition;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.Settings;
import nl.vrijplaats.lightmodule.TemplateDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Serves an unpacked module as far as is known how Magnolia CE 6.2 does: its FreeMarker, its
 * escaping, its virtual addresses, its areas; in English, as a Magnolia that nobody has set up. Of
 * Vrijplaats it has the reader of definitions alone. What it does not know, it fails at.
 */
final class MagnoliaStandIn {
  private final StandInRepository repository;
  private final LightModules definitions;
  private final Configuration freemarker;
  private String contextPath = "";
  private final Map<String, String> texts = new HashMap<>();

  MagnoliaStandIn(Path module, String name, Version compatibleWith) throws Exception {
    repository = StandInRepository.install(module, name);
    definitions = LightModules.read(List.of(module));
    freemarker = new Configuration(compatibleWith);
    freemarker.setTemplateLoader(new FileTemplateLoader(module.toFile()));
    freemarker.setTagSyntax(Configuration.AUTO_DETECT_TAG_SYNTAX);
    freemarker.setDefaultEncoding("UTF-8");
    freemarker.setLocale(Locale.ENGLISH);
    freemarker.setObjectWrapper(new Wrapper(compatibleWith));
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    read(module.resolve(name + "/i18n"));
  }

  /** The same, below a path. */
  MagnoliaStandIn below(String path) {
    contextPath = path;
    return this;
  }

  LightModules definitions() {
    return definitions;
  }

  StandInRepository repository() {
    return repository;
  }

  /** What a visitor gets. */
  record Answer(int status, String contentType, String body) {}

  Answer get(String address) throws Exception {
    var asked = UriComponentsBuilder.fromUriString(address).build();
    var parameters = new HashMap<String, String>();
    asked
        .getQueryParams()
        .asSingleValueMap()
        .forEach((key, value) -> parameters.put(key, URLDecoder.decode(value, UTF_8)));
    String path = Objects.requireNonNull(asked.getPath());
    Optional<String> target = mapped(path);
    if (target.isPresent()) {
      StandInRepository.check(target.get().startsWith("forward:"), address + " to " + target);
      var forward =
          UriComponentsBuilder.fromUriString(target.get().substring("forward:".length())).build();
      path = Objects.requireNonNull(forward.getPath());
      parameters.putAll(forward.getQueryParams().asSingleValueMap());
      StandInRepository.check(mapped(path).isEmpty(), "Forwarded without end: " + path);
    }
    StandInNode page = repository.read("website", path.replaceFirst("\\.html$", ""));
    if (page == null || !page.properties.containsKey("mgnl:template")) {
      return new Answer(404, "", "");
    }
    var visit = new Visit(page, new StandInFunctions.Web(contextPath, parameters));
    var out = new StringWriter();
    visit.render(page, template(page), out);
    StandInFunctions.Response response = visit.web.getResponse();
    return new Answer(response.getStatus(), response.getContentType(), out.toString());
  }

  /** The mapping with the most groups; that of Magnolia itself for the root has one level. */
  private Optional<String> mapped(String path) {
    record Match(int level, String target) {}
    var own = new Match(1, "redirect:/.magnolia/admincentral");
    Stream<Match> found =
        definitions.virtualUris().stream()
            .flatMap(
                mapping -> {
                  Matcher matcher = Pattern.compile(mapping.fromUri()).matcher(path);
                  return matcher.find()
                      ? Stream.of(
                          new Match(
                              matcher.groupCount(),
                              matcher.replaceAll(Objects.requireNonNull(mapping.toUri()))))
                      : Stream.empty();
                });
    return Stream.concat(path.equals("/") ? Stream.of(own) : Stream.empty(), found)
        .max(Comparator.comparingInt(Match::level))
        .map(Match::target);
  }

  private TemplateDefinition template(StandInNode node) {
    String id = String.valueOf(node.properties.get("mgnl:template"));
    return definitions.template(id).orElseThrow(() -> new IllegalStateException("No " + id));
  }

  /** Bundles in English: nobody has told this Magnolia of another language. */
  private void read(Path folder) throws IOException {
    try (Stream<Path> bundles = Files.list(folder)) {
      for (Path bundle : bundles.filter(f -> f.toString().endsWith("_en.properties")).toList()) {
        var read = new Properties();
        try (var in = Files.newBufferedReader(bundle)) {
          read.load(in);
        }
        read.forEach((key, text) -> texts.put((String) key, (String) text));
      }
    }
  }

  private static final class Wrapper extends DefaultObjectWrapper {
    Wrapper(Version compatibleWith) {
      super(compatibleWith);
    }

    @Override
    public TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
      return switch (value) {
        case StandInContent content -> new StandInContent.Model(content, this);
        case Calendar moment -> new SimpleDate(moment.getTime(), TemplateDateModel.DATETIME);
        case Settings settings -> wrap(settings.asMap());
        case null, default -> super.wrap(value);
      };
    }
  }

  /** One request. */
  private final class Visit {
    private final StandInNode page;
    private final StandInFunctions.Web web;

    Visit(StandInNode page, StandInFunctions.Web web) {
      this.page = page;
      this.web = web;
    }

    void render(StandInNode node, TemplateDefinition template, Writer out)
        throws TemplateException, IOException {
      script(
          node, template, template.areas(), Objects.requireNonNull(template.templateScript()), out);
    }

    private void script(
        StandInNode node,
        Object definition,
        Map<String, AreaDefinition> areas,
        String script,
        Writer out)
        throws TemplateException, IOException {
      var model = new HashMap<String, Object>();
      model.put("content", new StandInContent(node, true));
      model.put(
          "def",
          definition instanceof TemplateDefinition t
              ? Map.of("parameters", t.parameters(), "id", t.id())
              : Map.of());
      model.put("ctx", web);
      model.put("state", new StandInFunctions.State(page));
      model.put("cmsfn", new StandInFunctions.Cms(repository));
      model.put("damfn", new StandInFunctions.Dam(repository));
      model.put("resfn", new StandInFunctions.Resources(contextPath));
      model.put(
          "cms",
          Map.of("area", area(node, areas), "page", (TemplateDirectiveModel) (e, p, l, b) -> {}));
      model.put("i18n", i18n());
      freemarker.getTemplate(script).process(model, out);
    }

    private TemplateHashModel i18n() {
      return new TemplateHashModel() {
        @Override
        public TemplateModel get(String key) {
          return new SimpleScalar(texts.getOrDefault(key, key));
        }

        @Override
        public boolean isEmpty() {
          return false;
        }
      };
    }

    private TemplateDirectiveModel area(StandInNode node, Map<String, AreaDefinition> areas) {
      return (environment, parameters, loop, body) -> {
        String name = ((TemplateScalarModel) parameters.get("name")).getAsString();
        AreaDefinition definition = areas.get(name);
        StandInNode stored = node.children.get(name);
        if (definition != null && stored != null) {
          StandInRepository.check(definition.templateScript() == null, "a script of an area");
          for (StandInNode component : stored.children.values()) {
            render(component, template(component), environment.getOut());
          }
        }
      };
    }
  }
}
