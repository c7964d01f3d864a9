package nl.vrijplaats.exchange;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import nl.vrijplaats.rendering.Drawings;
import nl.vrijplaats.rendering.SiteFacts;
import org.jspecify.annotations.Nullable;

/** What the packed functions have to know of the site, as a template that assigns it. */
final class ModuleFacts {
  private final LightModules definitions;
  private final SiteFacts site;

  ModuleFacts(LightModules definitions, SiteFacts site) {
    this.definitions = definitions;
    this.site = site;
  }

  /**
   * The template.
   *
   * @param home path of the node that is the home page; empty where no page is
   */
  String template(String home) {
    var types = new LinkedHashMap<String, Object>();
    definitions.contentTypes().forEach(type -> types.put(type.name(), describe(type)));
    return """
    [#ftl output_format="HTML" auto_esc=true]
    [#-- What vpfn.ftl knows of the site; made by the command pack. --]
    [#assign home = %s]
    [#assign pageType = %s]
    [#assign types = %s]
    [#assign site = %s]
    [#assign feeds = %s]
    [#assign palettes = %s]
    """
        .formatted(
            expression(home),
            expression(pageType()),
            expression(types),
            expression(describeSite()),
            expression(feeds()),
            expression(Drawings.palettes()));
  }

  private String pageType() {
    return definitions.contentTypes().stream()
        .filter(type -> type.workspace().equals("website"))
        .map(ContentType::name)
        .findFirst()
        .orElse("");
  }

  private Map<String, Object> describe(ContentType type) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("label", type.label());
    facts.put("plural", type.pluralLabel());
    facts.put("workspace", type.workspace());
    facts.put("nodeType", type.nodeType());
    facts.put("path", type.path());
    facts.put("section", type.section());
    facts.put("order", type.order());
    facts.put("findable", type.findable());
    facts.put("mark", Drawings.mark(type.name()));
    facts.put("properties", type.properties().stream().map(PropertyDefinition::name).toList());
    facts.put("rich", rich(type.properties()));
    facts.put("models", models(type));
    facts.put("options", options(type));
    return facts;
  }

  private static List<String> rich(Collection<PropertyDefinition> properties) {
    return properties.stream()
        .filter(property -> property.kind() == PropertyKind.RICH_TEXT)
        .map(PropertyDefinition::name)
        .toList();
  }

  private static Map<String, Object> models(ContentType type) {
    var models = new LinkedHashMap<String, Object>();
    for (PropertyDefinition property : type.properties()) {
      ContentType.SubModel model =
          property.target() == null ? null : type.subModels().get(property.target());
      if (property.kind() == PropertyKind.SUB_MODEL && model != null) {
        models.put(
            property.name(), Map.of("many", property.multiple(), "rich", rich(model.properties())));
      }
    }
    return models;
  }

  /** By property and value; those of sub models too, unless the type itself has such a property. */
  private static Map<String, Object> options(ContentType type) {
    var options = new LinkedHashMap<String, Object>();
    type.properties().forEach(property -> note(property, options));
    type.subModels().values().forEach(m -> m.properties().forEach(p -> note(p, options)));
    return options;
  }

  private static void note(PropertyDefinition property, Map<String, Object> options) {
    if (!property.options().isEmpty()) {
      var labels = new LinkedHashMap<String, Object>();
      property.options().forEach(option -> labels.put(option.value(), option.label()));
      options.putIfAbsent(property.name(), labels);
    }
  }

  private Map<String, Object> describeSite() {
    var menu =
        site.menu().entrySet().stream()
            .map(entry -> Map.of("path", entry.getKey(), "label", entry.getValue()))
            .toList();
    var sections = new LinkedHashMap<String, Object>();
    definitions.contentTypes().forEach(type -> sections.put(type.name(), type.section()));
    return Map.of(
        "name", site.name(),
        "baseUrl", site.baseUrl(),
        "menu", menu,
        "sections", sections,
        "exampleContent", site.exampleContent());
  }

  /** Identities of the feeds: of everything, and by type. */
  private Map<String, Object> feeds() {
    var feeds = new LinkedHashMap<String, Object>();
    feeds.put("all", identity("/feed.xml"));
    for (ContentType type : definitions.contentTypes()) {
      if (type.section() != null) {
        feeds.put(type.name(), identity(type.section() + "/feed.xml"));
      }
    }
    return feeds;
  }

  private String identity(String feed) {
    return ItemId.named(site.absolute(feed)).value();
  }

  /** As FreeMarker writes it; what is null is left out. */
  private static String expression(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var entries =
            map.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .sorted(Map.Entry.comparingByKey(ModuleFacts::inOrder))
                .map(entry -> text((String) entry.getKey()) + ": " + inner(entry.getValue()))
                .toList();
        yield "{" + String.join(", ", entries) + "}";
      }
      case List<?> list ->
          "[" + String.join(", ", list.stream().map(ModuleFacts::expression).toList()) + "]";
      case Boolean yes -> yes.toString();
      default -> text(value.toString());
    };
  }

  private static String inner(@Nullable Object value) {
    return value == null ? "" : expression(value);
  }

  private static int inOrder(Object one, Object other) {
    return one.toString().compareTo(other.toString());
  }

  /** Nothing in a text is read as an expression. */
  private static String text(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("$", "\\x0024")
            .replace("#", "\\x0023")
        + '"';
  }
}
