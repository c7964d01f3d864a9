package nl.vrijplaats.rendering;

import freemarker.template.TemplateModelException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions of {@code cmsfn} that make addresses. */
final class CmsLinkFunctions {

  private static final Pattern PROTOCOL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*|/.*");

  private CmsLinkFunctions() {}

  static void addTo(Functions cmsfn) {
    cmsfn
        .add("link", CmsLinkFunctions::link)
        .add("linkPrefix", (r, a) -> r.workshop().languages().prefix(r.locale()))
        .add("externalLink", CmsLinkFunctions::externalLink)
        .add("externalLinkTitle", CmsLinkFunctions::externalLinkTitle)
        .add("queryStringAndFragment", (r, a) -> afterPath(a.text(0, "")))
        .add("language", (r, a) -> r.locale())
        .add("isCurrentLocale", (r, a) -> a.text(0, "").equals(r.locale()))
        .add("localizedLinks", CmsLinkFunctions::localizedLinks);
  }

  private static @Nullable Object link(Rendering r, Arguments a) throws TemplateModelException {
    if (a.isContent(0)) {
      return of(r, a.content(0).node(), r.locale()).orElse(null);
    }
    if (!a.has(1)) {
      return a.contentOrNull(0);
    }
    String workspace = a.text(0);
    String id = a.text(1, "");
    return workspace.equals("dam")
        ? DamFunctions.link(r, id.startsWith("jcr:") ? id : "jcr:" + id)
        : r.tree().byId(id, workspace).flatMap(node -> of(r, node, r.locale())).orElse(null);
  }

  /** The address of the item that a node is or lies in, in that language. */
  static Optional<String> of(Rendering r, ContentNode node, String locale) {
    return node.item()
        .flatMap(item -> Optional.ofNullable(item.path()))
        .map(path -> r.workshop().languages().address(path.value(), locale));
  }

  private static @Nullable String externalLink(Rendering r, Arguments a)
      throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    if (content == null) {
      return null;
    }
    return content.node().text(a.text(1)).map(CmsLinkFunctions::complete).orElse(null);
  }

  /** With a protocol; one that could run a script is no address. */
  static String complete(String address) {
    String tidy = address.strip();
    if (tidy.matches("(?i)(javascript|data|vbscript)\\s*:.*")) {
      return "";
    }
    return PROTOCOL.matcher(tidy).matches() ? tidy : "https://" + tidy;
  }

  private static @Nullable String externalLinkTitle(Rendering r, Arguments a)
      throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    if (content == null) {
      return null;
    }
    String title = a.text(2, "");
    Optional<String> written =
        title.isEmpty() ? Optional.empty() : content.node().text(title).filter(t -> !t.isBlank());
    return written.orElse(externalLink(r, a));
  }

  private static String afterPath(String address) {
    int query = address.indexOf('?');
    int fragment = address.indexOf('#');
    int start = query < 0 ? fragment : fragment < 0 ? query : Math.min(query, fragment);
    return start < 0 ? "" : address.substring(start);
  }

  private static Map<String, Object> localizedLinks(Rendering r, Arguments a)
      throws TemplateModelException {
    Optional<ContentNode> node = a.has(0) ? Optional.of(a.content(0).node()) : r.main();
    var links = new LinkedHashMap<String, Object>();
    for (String locale : r.workshop().languages().all()) {
      node.flatMap(found -> of(r, found, locale)).ifPresent(link -> links.put(locale, link));
    }
    return links;
  }
}
