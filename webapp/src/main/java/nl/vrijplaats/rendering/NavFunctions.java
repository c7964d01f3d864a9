package nl.vrijplaats.rendering;

import freemarker.template.TemplateModelException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code navfn}: menus. */
final class NavFunctions {

  private static final String HIDDEN = "hideInNav";

  private NavFunctions() {}

  static Functions make() {
    return new Functions("navfn")
        .add("rootPage", (r, a) -> at(r, a, 1))
        .add("ancestorPageAtLevel", (r, a) -> at(r, a, a.number(1)))
        .add("navItems", NavFunctions::navItems)
        .add("navItemsFromApp", NavFunctions::navItemsFromApp)
        .add("link", (r, a) -> link(r, a).orElse(null))
        .add("linkWithParameter", NavFunctions::linkWithParameter)
        .add("linkWithSelector", NavFunctions::linkWithSelector)
        .add("isActive", (r, a) -> isActive(a))
        .add("isOpen", NavFunctions::isOpen)
        .add("isHiddenInNav", (r, a) -> isHidden(a.content(0).node()))
        .add("isNotHiddenInNav", (r, a) -> !isHidden(a.content(0).node()))
        .add("hasTemplate", NavFunctions::hasTemplate)
        .add(
            "hasTemplateType",
            (r, a) -> of(r, a).map(Blueprint::type).filter(a.text(1)::equals).isPresent())
        .add(
            "hasTemplateSubtype",
            (r, a) -> of(r, a).map(Blueprint::subtype).filter(a.text(1)::equals).isPresent());
  }

  private static Optional<Blueprint> of(Rendering r, Arguments a) throws TemplateModelException {
    return CmsTemplateFunctions.of(r, a.content(0).node());
  }

  /** The page at that level of those above the content and its own page, counted from 1. */
  private static @Nullable Object at(Rendering r, Arguments a, int level)
      throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    if (content == null || content.node().isRoot()) {
      return null;
    }
    var pages = new ArrayList<>(r.tree().pagesAbove(content.node()).reversed());
    pages.add(content.node().top());
    return level < 1 || level > pages.size() ? null : content.like(pages.get(level - 1));
  }

  private static @Nullable Object navItems(Rendering r, Arguments a) throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    return content == null
        ? List.of()
        : r.tree().children(content.node()).stream()
            .filter(node -> NodeTypes.is(node, NodeTypes.PAGE) && !isHidden(node))
            .map(content::like)
            .toList();
  }

  private static Object navItemsFromApp(Rendering r, Arguments a) throws TemplateModelException {
    String path = a.text(1, "/");
    String type = a.text(2, NodeTypes.CONTENT);
    return r.tree().items(a.text(0), Map.of()).stream()
        .filter(node -> path.equals("/") || CmsTemplateFunctions.isBelow(node.path(), path))
        .filter(node -> NodeTypes.is(node, type) && !isHidden(node))
        .toList();
  }

  private static boolean isHidden(ContentNode node) {
    return String.valueOf(node.values().get(HIDDEN)).equals("true");
  }

  private static Optional<String> link(Rendering r, Arguments a) throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    return content == null ? Optional.empty() : CmsLinkFunctions.of(r, content.node(), r.locale());
  }

  private static @Nullable Object linkWithParameter(Rendering r, Arguments a)
      throws TemplateModelException {
    String parameter = encoded(a.text(1)) + "=" + encoded(a.text(2, ""));
    return link(r, a).map(link -> link + "?" + parameter).orElse(null);
  }

  private static @Nullable Object linkWithSelector(Rendering r, Arguments a)
      throws TemplateModelException {
    String selector = encoded(a.text(1));
    return link(r, a).map(link -> link + "~" + selector + "~").orElse(null);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static boolean isActive(Arguments a) throws TemplateModelException {
    return a.content(0).node().top().isSame(a.content(1).node().top());
  }

  /** Whether the second is the page of the first, or one above it. */
  private static boolean isOpen(Rendering r, Arguments a) throws TemplateModelException {
    ContentNode page = a.content(1).node().top();
    return r.tree().pagesAbove(a.content(0).node()).stream().anyMatch(page::isSame);
  }

  private static boolean hasTemplate(Rendering r, Arguments a) throws TemplateModelException {
    return a.content(0).node().template().filter(a.text(1)::equals).isPresent();
  }
}
