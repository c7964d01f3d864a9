package nl.vrijplaats.rendering;

import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.asset.FileLinks;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the functions of templates: {@code cmsfn} and {@code resfn} as in Magnolia, and ours. */
@Component
class TemplateFunctions {

  private static final int MOST_LISTED = 200;
  private static final int MOST_RELATED = 20;

  private final LightModules modules;
  private final WebResources resources;

  TemplateFunctions(LightModules modules, WebResources resources) {
    this.modules = modules;
    this.resources = resources;
  }

  /** Functions of Magnolia for content. */
  Functions cmsfn(ContentSource source, TemplateValues wrapper) {
    return new Functions("cmsfn", wrapper)
        .add("decode", arguments -> arguments.content(0).decoded())
        .add("asContentMap", arguments -> arguments.content(0))
        .add("contentById", arguments -> find(source, arguments.text(0)))
        .add("contentByIdentifier", arguments -> find(source, arguments.text(0)))
        .add("link", arguments -> arguments.content(0).item().map(ContentItem::path).orElse(null));
  }

  /** Functions of Magnolia for files of the design. */
  Functions resfn(TemplateValues wrapper) {
    return new Functions("resfn", wrapper)
        .add("link", arguments -> resources.link(arguments.text(0)))
        .add("cachedLink", arguments -> resources.cachedLink(arguments.text(0)));
  }

  /** Functions of ours. */
  Functions vpfn(ContentSource source, TemplateValues wrapper, int palette) {
    return new Functions("vpfn", wrapper)
        .add("item", arguments -> arguments.has(0) ? find(source, arguments.text(0)) : null)
        .add("items", arguments -> items(source, arguments.texts(0)))
        .add("list", arguments -> list(source, arguments))
        .add("count", arguments -> source.list(query(arguments).page(0, 0)).total())
        .add("label", arguments -> type(arguments.text(0)).label())
        .add("plural", arguments -> type(arguments.text(0)).pluralLabel())
        .add("section", arguments -> type(arguments.text(0)).section())
        .add("option", this::option)
        .add("text", arguments -> modules.text(arguments.text(0)))
        .add("image", arguments -> image(source, arguments))
        .add("file", arguments -> file(source, arguments))
        .add("related", arguments -> related(source, arguments))
        .add("mark", arguments -> new Markup(Marks.draw(arguments.text(0))))
        .add("cover", arguments -> new Markup(cover(arguments)))
        .add("minutes", arguments -> ReadingTime.minutes(arguments.content(0).runningTexts()));
  }

  private static @Nullable ContentItem find(ContentSource source, String id) {
    return ItemId.parse(id).flatMap(source::find).orElse(null);
  }

  private static @Nullable String image(ContentSource source, Arguments arguments)
      throws TemplateModelException {
    return arguments.has(0)
        ? source.image(arguments.text(0), arguments.number(1)).orElse(null)
        : null;
  }

  private static FileLinks.@Nullable FileLink file(ContentSource source, Arguments arguments)
      throws TemplateModelException {
    return arguments.has(0) ? source.file(arguments.text(0)).orElse(null) : null;
  }

  /** The item, types to choose from, and how many at the most. */
  private static List<ContentItem> related(ContentSource source, Arguments arguments)
      throws TemplateModelException {
    int limit = Math.clamp(arguments.number(2), 0, MOST_RELATED);
    Set<String> types = Set.copyOf(arguments.texts(1));
    return ItemId.parse(arguments.identity(0))
        .map(id -> source.related(id, types, limit))
        .orElse(List.of());
  }

  private static List<ContentItem> items(ContentSource source, List<String> ids) {
    return source.all(ids.stream().flatMap(id -> ItemId.parse(id).stream()).toList());
  }

  private List<ContentItem> list(ContentSource source, Arguments arguments)
      throws TemplateModelException {
    int limit = arguments.has(2) ? arguments.number(2) : MOST_LISTED;
    return source.list(query(arguments).page(0, Math.clamp(limit, 0, MOST_LISTED))).items();
  }

  /** Types and filters of the first two arguments, in the order of the first type. */
  private ListQuery query(Arguments arguments) throws TemplateModelException {
    List<String> types = arguments.texts(0);
    ListQuery.Order order =
        types.isEmpty() ? ListQuery.Order.NEWEST : ListOrder.of(type(types.getFirst()));
    Map<String, String> filters = arguments.filters(1);
    return new ListQuery(Set.copyOf(types), filters, "", order, 0, MOST_LISTED);
  }

  /** Seed, columns, rows, and the palette where the seed does not choose it. */
  private static String cover(Arguments arguments) throws TemplateModelException {
    String seed = arguments.identity(0);
    int columns = Math.clamp(arguments.number(1), 1, 12);
    int rows = Math.clamp(arguments.number(2), 1, 12);
    return arguments.has(3)
        ? Covers.draw(seed, columns, rows, arguments.number(3))
        : Covers.draw(seed, columns, rows);
  }

  private String option(Arguments arguments) throws TemplateModelException {
    ContentType type = type(arguments.text(0));
    String property = arguments.text(1);
    String value = arguments.text(2);
    return definition(type, property).stream()
        .flatMap(definition -> definition.options().stream())
        .filter(option -> option.value().equals(value))
        .map(PropertyDefinition.Option::label)
        .findFirst()
        .orElse(value);
  }

  /** A property of the type, else of one of its sub models. */
  private static Optional<PropertyDefinition> definition(ContentType type, String property) {
    return type.property(property)
        .or(
            () ->
                type.subModels().values().stream()
                    .flatMap(model -> model.properties().stream())
                    .filter(definition -> definition.name().equals(property))
                    .findFirst());
  }

  private ContentType type(String name) throws TemplateModelException {
    return modules
        .contentType(name)
        .orElseThrow(() -> new TemplateModelException("No content type is called '" + name + "'"));
  }
}
