package nl.vrijplaats.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.FieldDefinition;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.TemplateDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates that the site is delivered with, each with the worst and the least content. */
class ContentTypeTemplatesTests {

  private static final Path TEMPLATES = Path.of("../content-templates").toAbsolutePath();
  private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=y>";
  private static final Instant MOMENT = Instant.parse("2026-11-22T12:00:00Z");
  private static final LightModules DEFINITIONS =
      LightModules.read(List.of(Path.of("../light-modules")));

  private final InMemoryContent content = new InMemoryContent();
  private final Renderer renderer =
      Renderers.of(DEFINITIONS, TEMPLATES.normalize(), content, content);

  /** The same site, with templates that escape nothing they print. */
  private final Renderer magnoliaWay =
      Renderers.of(
          DEFINITIONS,
          TEMPLATES.normalize(),
          content,
          content,
          "content-templates",
          "leren-is-altijd");

  static Stream<String> types() {
    return DEFINITIONS.contentTypes().stream().map(ContentType::name);
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeHasItsTemplates(String type) {
    for (String part : List.of("page", "teaser", "feed")) {
      assertThat(TEMPLATES.resolve(type + "/" + part + ".ftl")).isRegularFile();
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeHasItsDutchName(String type) {
    ContentType definition = DEFINITIONS.require(type);

    assertThat(definition.label()).isNotEqualTo(type);
    assertThat(definition.pluralLabel()).isNotEqualTo(type);
  }

  @ParameterizedTest
  @MethodSource("types")
  void escapesHostileTextInEveryProperty(String type) {
    for (String other : types().toList()) {
      content.holding(full(DEFINITIONS.require(other)));
    }
    ContentItem item = full(DEFINITIONS.require(type));

    assertSafe(renderer.renderItem(item).toString());
    assertSafe(renderer.preview(item).toString());
    assertSafe(renderer.renderFeedEntry(item).toString());
    assertSafe(teaser(item));
  }

  @ParameterizedTest
  @MethodSource("types")
  void escapesHostileTextAndParametersInBothWaysOfEscaping(String type) {
    for (String other : types().toList()) {
      content.holding(full(DEFINITIONS.require(other)));
    }
    ContentItem item = full(DEFINITIONS.require(type));
    Visit visit =
        new Visit(
            RenderMode.VISITOR,
            HOSTILE,
            Map.of("q", List.of(HOSTILE), HOSTILE, List.of(HOSTILE)),
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE);

    for (Renderer each : List.of(renderer, magnoliaWay)) {
      for (RenderMode mode : RenderMode.values()) {
        String html = each.renderItem(item, visit.as(mode)).toString();
        assertSafe(html);
        assertThat(html).contains("&lt;script&gt;alert").doesNotContain("template-failure");
      }
      assertSafe(each.renderFeedEntry(item).toString());
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void rendersAnItemThatHoldsNothingYet(String type) {
    var item =
        new ContentItem(
            ItemId.random(), type, 1, "leeg", new SitePath("/leeg"), Map.of(), MOMENT, "test");

    assertThat(renderer.preview(item).toString()).contains("<h1");
    assertThat(renderer.renderFeedEntry(item).toString()).doesNotContain("<html");
    assertThat(teaser(item)).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"section", "themes", "message", "search"})
  void escapesHostileTextOnEveryPage(String page) {
    List<ContentItem> items =
        types().map(DEFINITIONS::require).map(ContentTypeTemplatesTests::full).toList();
    items.forEach(content::holding);
    var model = new HashMap<String, Object>();
    model.put("theme", full(DEFINITIONS.require("theme")));
    for (String list : List.of("columns", "newest", "topics", "items", "suggestions")) {
      model.put(list, items);
    }
    model.put("total", 3);
    model.put("status", 404);
    model.put("title", HOSTILE);
    model.put("text", HOSTILE);
    model.put("query", HOSTILE);
    model.put("pager", Map.of("number", 2, "count", 3, "previous", "/a", "next", "/b"));
    model.put(
        "section",
        Map.of("type", "column", "title", HOSTILE, "path", "/columns", "intro", HOSTILE));
    model.put("search", search());

    String html =
        renderer
            .render(
                "leren-is-altijd/templates/pages/" + page + ".ftl",
                model,
                PageModel.titled(HOSTILE).described(HOSTILE).at("/zoeken"))
            .toString();

    assertSafe(html);
  }

  static Stream<String> components() {
    return DEFINITIONS.definitions().all(TemplateDefinition.class).keySet().stream()
        .filter(id -> id.startsWith("leren-is-altijd:components/"));
  }

  @ParameterizedTest
  @MethodSource("components")
  void escapesHostileTextInEveryComponent(String component) {
    types()
        .map(DEFINITIONS::require)
        .map(ContentTypeTemplatesTests::full)
        .forEach(content::holding);
    for (String template : List.of("home", "article")) {
      ContentItem page = pageWith("leren-is-altijd:pages/" + template, filled(component));
      for (Renderer each : List.of(renderer, magnoliaWay)) {
        for (RenderMode mode : RenderMode.values()) {
          String html = each.renderItem(page, Visit.to("/x").as(mode)).toString();
          assertSafe(html);
          assertThat(html).doesNotContain("template-failure");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("components")
  void rendersAComponentThatHoldsNothingYet(String component) {
    ContentItem page =
        pageWith("leren-is-altijd:pages/article", Map.of("mgnl:template", component));

    assertThat(renderer.preview(page).toString())
        .contains("<h1")
        .doesNotContain("template-failure");
  }

  private static ContentItem pageWith(String template, Map<String, Object> component) {
    Map<String, Object> properties =
        Map.of(
            "mgnl:template", template,
            "title", HOSTILE,
            "lead", HOSTILE,
            "main", Map.of("0", component));
    return new ContentItem(
        ItemId.random(), "page", 1, "x", new SitePath("/x"), properties, MOMENT, "test");
  }

  private static Map<String, Object> filled(String component) {
    var filled = new HashMap<String, Object>();
    DEFINITIONS
        .template(component)
        .flatMap(template -> DEFINITIONS.dialog(String.valueOf(template.dialog())))
        .ifPresent(dialog -> dialog.fields().forEach(field -> fill(filled, field)));
    filled.put("mgnl:template", component);
    return filled;
  }

  private static void fill(Map<String, Object> filled, FieldDefinition field) {
    Object value =
        switch (field.kind()) {
          case "checkBoxField" -> true;
          case "checkBoxGroupField" -> List.of("news");
          case "linkField" -> idOf("theme").value();
          case "jcrMultiLinkField" -> List.of(idOf("person").value());
          case "jcrMultiField" ->
              List.of(Map.of("title", HOSTILE, "text", HOSTILE, "link", HOSTILE));
          default -> field.name().equals("limit") ? (Object) 3L : HOSTILE;
        };
    filled.put(field.name(), value);
  }

  private static Map<String, Object> search() {
    var hit = new HashMap<String, Object>();
    hit.put("id", ItemId.random().value());
    hit.put("type", "column");
    hit.put("typeLabel", HOSTILE);
    hit.put("title", HOSTILE);
    hit.put("path", "/columns/a");
    hit.put("excerpt", new Markup("een <mark>woord</mark>"));
    hit.put("date", MOMENT);
    var value =
        Map.of("value", HOSTILE, "label", HOSTILE, "number", 3, "path", "/zoeken", "chosen", true);
    return Map.of(
        "total", 1,
        "hits", List.of(hit),
        "chosen", List.of(Map.of("label", HOSTILE, "path", "/zoeken")),
        "unfiltered", "/zoeken",
        "ways", List.of(Map.of("label", HOSTILE, "number", 2, "path", "/zoeken")),
        "suggestion", Map.of("text", HOSTILE, "path", "/zoeken?q=x"),
        "facets", List.of(Map.of("name", "type", "label", HOSTILE, "values", List.of(value))),
        "message", HOSTILE,
        "pager", Map.of("number", 1, "count", 1));
  }

  private String teaser(ContentItem item) {
    String part = "content-templates/" + item.type() + "/teaser.ftl";
    var model = Map.of("content", item, "level", 3, "wide", true);
    return renderer.render(part, model, PageModel.titled(HOSTILE)).toString();
  }

  private static void assertSafe(String html) {
    assertThat(html)
        .doesNotContain("<script>alert", "<img src=x", " style=", "\"'>")
        .doesNotContainPattern(" on[a-z]+=\"");
  }

  /**
   * An item with a value for everything: hostile where people type, decent where it was cleaned.
   */
  private static ContentItem full(ContentType type) {
    var values = new LinkedHashMap<String, Object>();
    type.properties().forEach(p -> values.put(p.name(), value(type, p)));
    if (type.property("month").isPresent()) {
      values.put("month", "2026-11");
    }
    var path = new SitePath("/" + type.name() + "/vol");
    return new ContentItem(idOf(type.name()), type.name(), 1, "vol", path, values, MOMENT, "test");
  }

  private static ItemId idOf(String type) {
    return ItemId.named("full/" + type);
  }

  private static Object value(ContentType type, PropertyDefinition property) {
    Object one =
        switch (property.kind()) {
          case STRING ->
              property.options().isEmpty() ? HOSTILE : property.options().getFirst().value();
          case BOOLEAN -> true;
          case DECIMAL -> new BigDecimal("1.5");
          case DOUBLE -> 1.5;
          case LONG -> 2026L;
          case DATE -> MOMENT;
          case RICH_TEXT -> "<p>Een <em>nette</em> alinea.</p>";
          case ASSET -> "jcr:" + ItemId.named("image");
          case PAGE, REFERENCE -> idOf(String.valueOf(property.target())).value();
          case SUB_MODEL -> subModel(type, String.valueOf(property.target()));
        };
    return property.multiple() ? new ArrayList<>(List.of(one, one)) : one;
  }

  private static Map<String, Object> subModel(ContentType type, String name) {
    var values = new LinkedHashMap<String, Object>();
    type.subModels().get(name).properties().forEach(p -> values.put(p.name(), value(type, p)));
    return values;
  }

  @ParameterizedTest
  @MethodSource("types")
  void usesNoInlineStyleOrScript(String type) throws Exception {
    try (Stream<Path> files = Files.list(TEMPLATES.resolve(type))) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file)).doesNotContain("style=", "<script", "?no_esc");
      }
    }
  }
}
