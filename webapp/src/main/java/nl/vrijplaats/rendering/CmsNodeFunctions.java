package nl.vrijplaats.rendering;

import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Functions of {@code cmsfn} that walk through content. */
final class CmsNodeFunctions {

  private CmsNodeFunctions() {}

  static void addTo(Functions cmsfn) {
    cmsfn
        .add(List.of("asContentMap", "asJCRNode", "wrapForI18n"), (r, a) -> a.contentOrNull(0))
        .add(List.of("asContentMapList", "asNodeList"), (r, a) -> a.contents(0))
        .add("decode", (r, a) -> a.isContent(0) ? a.content(0).decoded() : a.model(0))
        .add("encode", (r, a) -> a.isContent(0) ? a.content(0).encoded() : a.model(0))
        .add("children", CmsNodeFunctions::children)
        .add("root", CmsNodeFunctions::root)
        .add("parent", CmsNodeFunctions::parent)
        .add("page", CmsNodeFunctions::page)
        .add("ancestors", CmsNodeFunctions::ancestors)
        .add("siblings", CmsNodeFunctions::siblings);
    addLookUps(cmsfn);
    addInheritance(cmsfn);
  }

  private static void addLookUps(Functions cmsfn) {
    cmsfn
        .add(List.of("content", "contentByPath", "nodeByPath"), CmsNodeFunctions::byPath)
        .add(
            List.of("contentById", "contentByIdentifier", "nodeById", "nodeByIdentifier"),
            CmsNodeFunctions::byId)
        .add("contentByReference", CmsNodeFunctions::byReference);
  }

  private static void addInheritance(Functions cmsfn) {
    cmsfn
        .add("inherit", CmsNodeFunctions::inherit)
        .add(
            "inheritProperty",
            (r, a) -> {
              ContentMap content = a.contentOrNull(0);
              return content == null ? null : content.inheriting().get(a.text(1));
            })
        .add("inheritList", CmsNodeFunctions::inheritList)
        .add("isInherited", (r, a) -> !isFromCurrentPage(r, a))
        .add("isFromCurrentPage", CmsNodeFunctions::isFromCurrentPage);
  }

  private static @Nullable Object children(Rendering r, Arguments a) throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    if (content == null) {
      return List.of();
    }
    return r.tree().children(content.node()).stream()
        .filter(matching(a))
        .map(content::like)
        .toList();
  }

  /** Nodes of the type that the second argument names, all where it names none. */
  private static java.util.function.Predicate<ContentNode> matching(Arguments a)
      throws TemplateModelException {
    String type = a.text(1, "nt:base");
    return node -> NodeTypes.is(node, type);
  }

  private static @Nullable Object root(Rendering r, Arguments a) throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    if (content == null) {
      return null;
    }
    return a.has(1)
        ? r.tree().ancestors(content.node()).stream()
            .filter(matching(a))
            .findFirst()
            .map(content::like)
        : content.like(ContentNode.root(content.node().workspace()));
  }

  private static @Nullable Object parent(Rendering r, Arguments a) throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    if (content == null) {
      return null;
    }
    Optional<ContentNode> above = r.tree().parent(content.node());
    if (a.has(1)) {
      var matches = matching(a);
      while (above.isPresent() && !matches.test(above.get())) {
        above = r.tree().parent(above.get());
      }
    }
    return above.map(content::like);
  }

  private static @Nullable Object page(Rendering r, Arguments a) throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    return content == null ? null : pageOf(content.node()).map(content::like);
  }

  /** The page that a node is or lies in. */
  static Optional<ContentNode> pageOf(ContentNode node) {
    ContentNode top = node.top();
    return NodeTypes.is(top, NodeTypes.PAGE) ? Optional.of(top) : Optional.empty();
  }

  private static @Nullable Object ancestors(Rendering r, Arguments a)
      throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    return content == null
        ? List.of()
        : r.tree().ancestors(content.node()).stream()
            .filter(matching(a))
            .map(content::like)
            .toList();
  }

  private static @Nullable Object siblings(Rendering r, Arguments a) throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    if (content == null) {
      return null;
    }
    ContentNode node = content.node();
    String type = a.text(1, node.nodeType());
    List<ContentNode> all =
        r.tree().parent(node).map(r.tree()::children).orElse(List.of(node)).stream()
            .filter(other -> NodeTypes.is(other, type))
            .toList();
    return new Siblings(content, all).describe();
  }

  private record Siblings(ContentMap content, List<ContentNode> all) {
    Map<String, @Nullable Object> describe() {
      int index = 0;
      while (index < all.size() - 1 && !all.get(index).isSame(content.node())) {
        index++;
      }
      var facts = new LinkedHashMap<String, @Nullable Object>();
      facts.put("index", index);
      facts.put("first", index == 0);
      facts.put("last", index == all.size() - 1);
      facts.put("evenIndex", index % 2 == 0);
      facts.put("oddIndex", index % 2 == 1);
      facts.put("prev", at(index - 1));
      facts.put("next", at(index + 1));
      return facts;
    }

    private @Nullable ContentMap at(int index) {
      return index < 0 || index >= all.size() ? null : content.like(all.get(index));
    }
  }

  private static @Nullable Object byPath(Rendering r, Arguments a) throws TemplateModelException {
    String path = a.text(0, "");
    return path.startsWith("/") ? r.tree().byPath(path, a.text(1, ContentNode.WEBSITE)) : null;
  }

  private static @Nullable Object byId(Rendering r, Arguments a) throws TemplateModelException {
    return r.tree().byId(a.text(0, ""), a.has(1) ? a.textOrNull(1) : null);
  }

  private static @Nullable Object byReference(Rendering r, Arguments a)
      throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    if (content == null) {
      return null;
    }
    String reference = content.node().text(a.text(1)).orElse("");
    String workspace = a.text(2, ContentNode.WEBSITE);
    return reference.startsWith("/")
        ? r.tree().byPath(reference, workspace)
        : r.tree().byId(reference, workspace);
  }

  private static @Nullable Object inherit(Rendering r, Arguments a) throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    if (content == null || !a.has(1)) {
      return content == null ? null : content.inheriting();
    }
    String path = a.text(1);
    return content
        .node()
        .descendant(path)
        .or(
            () ->
                r.tree().inheritedFrom(content.node()).stream()
                    .flatMap(above -> above.descendant(path).stream())
                    .findFirst())
        .map(found -> content.like(found).inheriting());
  }

  /** What lies at a path in the node and in those it inherits from, the topmost page first. */
  private static @Nullable Object inheritList(Rendering r, Arguments a)
      throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    if (content == null) {
      return List.of();
    }
    String path = a.text(1, "");
    var holders = new ArrayList<>(r.tree().inheritedFrom(content.node()).reversed());
    holders.add(content.node());
    return holders.stream()
        .flatMap(holder -> holder.descendant(path).stream())
        .flatMap(found -> found.children().stream())
        .map(content::like)
        .toList();
  }

  private static boolean isFromCurrentPage(Rendering r, Arguments a) throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    return content == null || r.main().isEmpty() || r.main().get().isSame(content.node().top());
  }
}
