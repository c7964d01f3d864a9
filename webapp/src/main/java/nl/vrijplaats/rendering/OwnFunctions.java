package nl.vrijplaats.rendering;

import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyDefinition.Option;
import nl.vrijplaats.lightmodule.TypeNames;
import org.jspecify.annotations.Nullable;

/** {@code vpfn}: functions that Magnolia does not have. */
final class OwnFunctions {

  private static final int MOST_LISTED = 200;
  private static final int MOST_RELATED = 20;
  private static final int THEMES_A_LOOK = 12;

  private final LightModules modules;

  OwnFunctions(LightModules modules) {
    this.modules = modules;
  }

  Functions make() {
    return new Functions("vpfn")
        .add("item", (r, a) -> a.has(0) ? find(r.source(), a.text(0)) : null)
        .add("items", (r, a) -> items(r.source(), a.texts(0)))
        .add("themeOfTheMonth", (r, a) -> themeOfTheMonth(r).orElse(null))
        .add("list", (r, a) -> list(r.source(), a))
        .add("count", (r, a) -> r.source().list(query(a).page(0, 0)).total())
        .add("label", (r, a) -> type(a.text(0)).label())
        .add("plural", (r, a) -> type(a.text(0)).pluralLabel())
        .add("section", (r, a) -> type(a.text(0)).section())
        .add("option", (r, a) -> option(a))
        .add("text", (r, a) -> modules.text(a.text(0)))
        .add("image", (r, a) -> image(r.source(), a))
        .add("file", (r, a) -> a.has(0) ? r.source().file(a.text(0)) : null)
        .add("related", (r, a) -> related(r.source(), a))
        .add("mark", (r, a) -> new Markup(Marks.draw(a.text(0))))
        .add("cover", (r, a) -> new Markup(cover(a)))
        .add("minutes", (r, a) -> ReadingTime.of(a.content(0).node()));
  }

  /** The theme of this month, else the newest one before; never one of a month to come. */
  private static Optional<ContentItem> themeOfTheMonth(Rendering rendering) {
    String thisMonth = rendering.workshop().palettes().month().toString();
    ListQuery themes = ListQuery.of("theme").by(ListQuery.Order.MONTH);
    for (int offset = 0; ; offset += THEMES_A_LOOK) {
      List<ContentItem> latest =
          rendering.source().list(themes.page(offset, THEMES_A_LOOK)).items();
      Optional<ContentItem> begun =
          latest.stream()
              .filter(t -> t.text("month").filter(m -> m.compareTo(thisMonth) <= 0).isPresent())
              .findFirst();
      if (begun.isPresent() || latest.size() < THEMES_A_LOOK) {
        return begun;
      }
    }
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
    String type = type(arguments.text(0)).name();
    String value = arguments.text(2);
    return modules.ask(new Options(type, arguments.text(1))).stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }

  /** The values to choose from of a property of the type, else of one of its sub models. */
  private record Options(String type, String property)
      implements LightModules.Question<List<Option>> {
    @Override
    public List<Option> of(LightModules modules) {
      return modules
          .contentType(type)
          .flatMap(defined -> defined.property(property).or(() -> inSubModel(defined)))
          .map(PropertyDefinition::options)
          .orElse(List.of());
    }

    private Optional<PropertyDefinition> inSubModel(ContentType defined) {
      return defined.subModels().values().stream()
          .flatMap(model -> model.properties().stream())
          .filter(definition -> definition.name().equals(property))
          .findFirst();
    }
  }

  private TypeNames type(String name) throws TemplateModelException {
    return modules
        .names(name)
        .orElseThrow(() -> new TemplateModelException("No content type is called '" + name + "'"));
  }
}
