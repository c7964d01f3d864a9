package nl.vrijplaats.rendering;

import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vrijplaats.content.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * {@code catfn}: what content is about. In Magnolia categories are nodes of a workspace of their
 * own; here they are whatever items the property names, and in the absence of {@code categories}
 * the topics.
 */
final class CategoryFunctions {

  private static final String CATEGORIES = "categories";
  private static final String TOPICS = "topics";

  private CategoryFunctions() {}

  static Functions make() {
    return new Functions("catfn")
        .add("getCategories", CategoryFunctions::categories)
        .add(
            List.of("getContentByCategory", "getContentListByCategory", "getCategorizedContent"),
            CategoryFunctions::contentByCategory)
        .add(
            List.of("getCategoryByName", "getCategoryNodeByName"),
            (r, a) -> byName(r, a.text(0, "")).orElse(null))
        .add("getCategorizationRepository", (r, a) -> repository(r))
        .add("getCategoryLink", CategoryFunctions::link);
  }

  private static @Nullable Object categories(Rendering r, Arguments a)
      throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    if (content == null) {
      return List.of();
    }
    ContentNode node = content.node();
    String property = a.text(1, node.values().containsKey(CATEGORIES) ? CATEGORIES : TOPICS);
    Stream<?> named =
        node.values().get(property) instanceof List<?> list
            ? list.stream()
            : Stream.ofNullable(node.values().get(property));
    return named
        .flatMap(id -> ItemId.parse(id.toString()).stream())
        .flatMap(id -> r.source().find(id).stream())
        .map(item -> content.like(r.tree().node(item)))
        .toList();
  }

  /** Items of a workspace that name a category, given as content, identity or name. */
  private static Object contentByCategory(Rendering r, Arguments a) throws TemplateModelException {
    String workspace = a.text(0);
    String given = a.isContent(1) ? a.content(1).node().id() : a.text(1, "");
    Optional<ContentNode> category = r.tree().byId(given, null).or(() -> byName(r, given));
    if (category.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<ContentNode>();
    for (String property : List.of(CATEGORIES, TOPICS)) {
      found.addAll(r.tree().items(workspace, Map.of(property, category.get().id())));
    }
    return found;
  }

  private static Optional<ContentNode> byName(Rendering r, String name) {
    return Stream.of(repository(r))
        .flatMap(workspace -> r.tree().items(workspace, Map.of()).stream())
        .filter(node -> node.name().equals(name))
        .findFirst();
  }

  /** The workspace that categories lie in: Magnolia's, or that of the topics. */
  private static String repository(Rendering r) {
    return r.tree().typesOf("category").isEmpty()
        ? r.workshop()
            .modules()
            .contentType("topic")
            .map(type -> type.workspace())
            .orElse("category")
        : "category";
  }

  private static @Nullable Object link(Rendering r, Arguments a) throws TemplateModelException {
    int at = a.isContent(1) ? 1 : 0;
    if (a.isContent(at)) {
      ContentNode category = a.content(at).node();
      return CmsLinkFunctions.of(r, category, r.locale()).orElse(null);
    }
    return byName(r, a.text(0, ""))
        .flatMap(category -> CmsLinkFunctions.of(r, category, r.locale()))
        .orElse(null);
  }
}
