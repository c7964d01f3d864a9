package nl.vrijplaats.desk.form;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.lightmodule.FormDefinition;
import nl.vrijplaats.lightmodule.LightModules;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A form of the modules in src/test/resources/forms on its way to a browser and back. */
final class FormTrip {

  private static final LightModules MODULES =
      LightModules.read(List.of(Path.of("src/test/resources/forms")));
  private static final Configuration TEMPLATES = templates();

  private final FormDefinition form;
  private final Forms forms;
  private Map<String, Object> node = Map.of();
  private TypedForm typed = new TypedForm(Map.of());
  private Map<String, String> errors = Map.of();

  private FormTrip(FormDefinition form) {
    this.form = form;
    this.forms = forms();
  }

  /** That dialog, for something new. */
  static FormTrip dialog(String path) {
    var trip = new FormTrip(MODULES.dialog("demo:" + path).orElseThrow().form());
    trip.typed = trip.forms.beginning(trip.form);
    return trip;
  }

  static Forms forms() {
    return new Forms(MODULES, new Known());
  }

  static LightModules modules() {
    return MODULES;
  }

  /** The same, for what is stored. */
  FormTrip holding(Map<String, Object> stored) {
    node = stored;
    typed = forms.typed(form, stored);
    return this;
  }

  /** What stands on the screen. */
  Document screen() {
    return Jsoup.parse(page());
  }

  /** The same, as it is sent to the browser. */
  String page() {
    var page = new StringWriter();
    try {
      TEMPLATES
          .getTemplate("trip")
          .process(
              Map.of(
                  "drawn", forms.draw(form, node, typed, errors),
                  "thumb", nothing(""),
                  "pdfFile", nothing(Map.of())),
              page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
    return page.toString();
  }

  /**
   * Sends the form as a browser would, with these fields typed anew.
   *
   * @param namesAndTexts parameters without {@code p.}, each with its text; a name that ends with
   *     {@code .*} takes texts divided by commas
   */
  Reading send(String... namesAndTexts) {
    var sent = new LinkedHashMap<String, String[]>();
    ((FormElement) screen().selectFirst("form"))
        .formData()
        .forEach(
            field ->
                sent.merge(
                    field.key(),
                    new String[] {field.value()},
                    (a, b) -> {
                      var both = java.util.Arrays.copyOf(a, a.length + 1);
                      both[a.length] = b[0];
                      return both;
                    }));
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      String name = "p." + namesAndTexts[i];
      sent.put(
          name,
          name.endsWith(".*")
              ? namesAndTexts[i + 1].split(",")
              : new String[] {namesAndTexts[i + 1]});
    }
    String button = sent.containsKey("p.rij") ? sent.remove("p.rij")[0] : null;
    typed = TypedForm.of(sent).afterRowButton(button);
    var reading = forms.read(form, typed, node);
    errors = reading.errors();
    return reading;
  }

  private static TemplateMethodModelEx nothing(Object answer) {
    return arguments -> answer;
  }

  private static Configuration templates() {
    var templates = new Configuration(Configuration.VERSION_2_3_34);
    var strings = new freemarker.cache.StringTemplateLoader();
    strings.putTemplate(
        "trip",
        """
        [#import "form.ftl" as f]
        <!doctype html>
        <html lang="nl"><head><meta charset="utf-8"><title>Formulier</title>
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <link rel="stylesheet" href="desk.css"><script type="module" src="desk.js"></script>
        </head><body class="writing"><main class="sheet"><h1>Formulier</h1>
        [@f.mistakes drawn.mistakes /]
        <form class="piece" method="post">[@f.form drawn /]</form></main></body></html>
        """);
    templates.setTemplateLoader(
        new freemarker.cache.MultiTemplateLoader(
            new freemarker.cache.TemplateLoader[] {
              strings, new freemarker.cache.ClassTemplateLoader(Forms.class, "/desk")
            }));
    templates.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
    templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
    return templates;
  }

  /** A few items that can be pointed at. */
  private static final class Known extends LinkedItems {
    Known() {
      super(null, null);
    }

    @Override
    public List<Choice> find(Set<String> types, String words, int limit) {
      return Items.ALL.entrySet().stream()
          .filter(item -> types.contains(item.getValue()))
          .map(item -> new Choice(item.getKey(), "Titel van " + item.getKey()))
          .toList();
    }

    @Override
    Optional<String> typeOf(String id) {
      return Optional.ofNullable(Items.ALL.get(id));
    }

    @Override
    public Optional<String> title(String id) {
      return typeOf(id).map(type -> "Titel van " + id);
    }
  }

  /** Items that can be pointed at. */
  static final class Items {
    static final String PAGE = "11111111-1111-4111-8111-111111111111";
    static final String PERSON = "22222222-2222-4222-8222-222222222222";
    static final String OTHER_PERSON = "33333333-3333-4333-8333-333333333333";
    static final String THEME = "44444444-4444-4444-8444-444444444444";
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
      ALL.put(PAGE, "page");
      ALL.put(PERSON, "person");
      ALL.put(OTHER_PERSON, "person");
      ALL.put(THEME, "theme");
    }

    private Items() {}
  }
}
