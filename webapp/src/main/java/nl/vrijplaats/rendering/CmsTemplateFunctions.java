package nl.vrijplaats.rendering;

import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vrijplaats.catalogue.FindQuery;
import nl.vrijplaats.catalogue.Findings;
import org.jspecify.annotations.Nullable;

/** Functions of {@code cmsfn} that go by templates, and its searches. */
final class CmsTemplateFunctions {

  private static final String HOME = "home";

  private CmsTemplateFunctions() {}

  static void addTo(Functions cmsfn) {
    cmsfn
        .add("templateType", (r, a) -> of(r, a).map(Blueprint::type).orElse(null))
        .add("templateSubtype", (r, a) -> of(r, a).map(Blueprint::subtype).orElse(null))
        .add(
            "hasTemplateOfType",
            (r, a) -> of(r, a).map(Blueprint::type).filter(a.text(1)::equals).isPresent())
        .add("parentWithTemplateType", (r, a) -> withType(r, a, a.text(1)))
        .add("siteRoot", (r, a) -> withType(r, a, a.text(1, HOME)))
        .add("contentListByTemplateType", CmsTemplateFunctions::listByType)
        .add(
            List.of("contentListByTemplateId", "contentListByTemplateIds"),
            CmsTemplateFunctions::listById)
        .add("simpleSearch", CmsTemplateFunctions::simpleSearch)
        .add("search", CmsTemplateFunctions::refuseStatements);
  }

  private static Optional<Blueprint> of(Rendering r, Arguments a) throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    return content == null ? Optional.empty() : of(r, content.node());
  }

  /** The definition of the template that a node names. */
  static Optional<Blueprint> of(Rendering r, ContentNode node) {
    return node.template().flatMap(id -> r.workshop().parts().blueprints().find(id, Visit.ALL));
  }

  /** The nearest page with a template of that type: the one the node lies in, or one above. */
  private static @Nullable Object withType(Rendering r, Arguments a, String type)
      throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    if (content == null) {
      return null;
    }
    return Stream.concat(
            Stream.of(content.node().top()), r.tree().pagesAbove(content.node()).stream())
        .filter(page -> of(r, page).map(Blueprint::type).filter(type::equals).isPresent())
        .findFirst()
        .map(content::like);
  }

  private static @Nullable Object listByType(Rendering r, Arguments a)
      throws TemplateModelException {
    ContentMap root = a.contentOrNull(0);
    if (root == null) {
      return List.of();
    }
    String type = a.text(1);
    String subtype = a.text(2, "");
    int most = Math.clamp(a.number(3, ContentTree.MOST), 0, ContentTree.MOST);
    return below(r, root.node()).stream()
        .filter(
            page ->
                of(r, page)
                    .filter(blueprint -> type.equals(blueprint.type()))
                    .filter(b -> subtype.isEmpty() || subtype.equals(b.subtype()))
                    .isPresent())
        .limit(most)
        .map(root::like)
        .toList();
  }

  private static @Nullable Object listById(Rendering r, Arguments a) throws TemplateModelException {
    ContentMap root = a.contentOrNull(0);
    if (root == null) {
      return List.of();
    }
    int most = Math.clamp(a.number(2, ContentTree.MOST), 0, ContentTree.MOST);
    var found = new ArrayList<ContentMap>();
    for (String id : a.texts(1)) {
      for (ContentNode page :
          r.tree().items(ContentNode.WEBSITE, Map.of(ContentNode.TEMPLATE, id))) {
        if (isBelow(page, root.node()) && found.size() < most) {
          found.add(root.like(page));
        }
      }
    }
    return found;
  }

  /** The pages below a node, at any depth. */
  private static List<ContentNode> below(Rendering r, ContentNode root) {
    return r.tree().items(ContentNode.WEBSITE, Map.of()).stream()
        .filter(page -> isBelow(page, root))
        .toList();
  }

  /** Whether a page lies somewhere below another node. */
  static boolean isBelow(ContentNode page, ContentNode root) {
    return root.isRoot() || isBelow(page.path(), root.path());
  }

  static boolean isBelow(String path, String root) {
    return root.equals("/") ? !path.equals("/") : path.startsWith(root + "/");
  }

  private static @Nullable Object simpleSearch(Rendering r, Arguments a)
      throws TemplateModelException {
    String workspace = a.text(0);
    String path = a.text(3, "/");
    return hits(r, workspace, a.text(1, ""), path, SearchFunctions.MOST).stream()
        .filter(found -> NodeTypes.is(found.node(), "nt:base"))
        .toList();
  }

  /** What is found in a workspace below a path, best first, each with {@code excerpt}. */
  static List<ContentMap> hits(
      Rendering r, String workspace, String words, String below, int most) {
    if (words.isBlank()) {
      return List.of();
    }
    var hits = new ArrayList<ContentMap>();
    var query = new FindQuery(words, typeFilter(r, workspace), 0, most);
    for (Findings.Hit hit : r.source().find(query).hits()) {
      r.source()
          .find(hit.id())
          .map(r.tree()::node)
          .filter(node -> node.workspace().equals(workspace))
          .filter(
              node -> below.equals("/") || isBelow(node.path(), below) || node.path().equals(below))
          .map(node -> r.map(node).with(Map.of("excerpt", new Markup(hit.excerpt()))))
          .ifPresent(hits::add);
    }
    return hits;
  }

  /** Most workspaces hold one content type; only then the search itself can leave out the rest. */
  private static Map<String, String> typeFilter(Rendering r, String workspace) {
    var types = r.tree().typesOf(workspace);
    return types.size() == 1 ? Map.of("type", types.iterator().next()) : Map.of();
  }

  private static Object refuseStatements(Rendering r, Arguments a) throws TemplateModelException {
    throw new TemplateModelException(
        "cmsfn.search: content is not asked with JCR statements here; use searchfn.searchContent or"
            + " cmsfn.simpleSearch");
  }
}
