package nl.vrijplaats.rendering;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** {@code resfn}: style sheets, scripts and other files of the modules. */
final class ResourceFunctions {

  private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
  private static final String ADDRESS = "/.resources";

  private final WebResources resources;

  ResourceFunctions(WebResources resources) {
    this.resources = resources;
  }

  Functions make() {
    return new Functions("resfn")
        .add("link", (r, a) -> resources.link(tidy(a.text(0))))
        .add("cachedLink", (r, a) -> resources.cachedLink(tidy(a.text(0))))
        .add("links", (r, a) -> files(a, "").stream().map(resources::link).toList())
        .add("cachedLinks", (r, a) -> files(a, "").stream().map(resources::cachedLink).toList())
        .add("css", (r, a) -> css(a, false))
        .add("cachedCss", (r, a) -> css(a, true))
        .add("js", (r, a) -> js(a, false))
        .add("cachedJs", (r, a) -> js(a, true));
  }

  private Markup css(Arguments a, boolean cached) throws TemplateModelException {
    var html = new StringBuilder();
    for (String file : files(a, ".css")) {
      html.append("<link rel=\"stylesheet\" type=\"text/css\" href=\"")
          .append(escape(address(file, cached)))
          .append('"')
          .append(attributes(a))
          .append("/>\n");
    }
    return new Markup(html.toString());
  }

  private Markup js(Arguments a, boolean cached) throws TemplateModelException {
    var html = new StringBuilder();
    for (String file : files(a, ".js")) {
      html.append("<script src=\"")
          .append(escape(address(file, cached)))
          .append('"')
          .append(attributes(a))
          .append("></script>\n");
    }
    return new Markup(html.toString());
  }

  private String address(String file, boolean cached) {
    return cached ? resources.cachedLink(file) : resources.link(file);
  }

  /** The attributes of the second argument: a hash of them, or the medium of a style sheet. */
  private static String attributes(Arguments a) throws TemplateModelException {
    if (!a.has(1)) {
      return "";
    }
    String medium = a.textOrNull(1);
    Map<String, String> given = medium == null ? a.filters(1) : Map.of("media", medium);
    var html = new StringBuilder();
    for (Map.Entry<String, String> attribute : given.entrySet()) {
      String name = attribute.getKey();
      if (!ATTRIBUTE.matcher(name).matches() || name.toLowerCase(Locale.ROOT).startsWith("on")) {
        throw new TemplateModelException("resfn: '" + name + "' is no attribute to add to a link");
      }
      html.append(' ').append(name).append("=\"").append(escape(attribute.getValue())).append('"');
    }
    return html.toString();
  }

  /** The files that the first argument names: by path, or by a regular expression for paths. */
  private Set<String> files(Arguments a, String extension) throws TemplateModelException {
    var files = new LinkedHashSet<String>();
    for (String asked : a.texts(0)) {
      String path = tidy(asked);
      files.addAll(resources.find(path).isPresent() ? List.of(path) : matching(path));
    }
    files.removeIf(file -> !file.endsWith(extension));
    return files;
  }

  private List<String> matching(String pattern) throws TemplateModelException {
    try {
      Pattern paths = Pattern.compile(pattern);
      var matching = new ArrayList<String>();
      for (String path : resources.below(module(pattern))) {
        if (paths.matcher(path).matches()) {
          matching.add(path);
        }
      }
      return matching;
    } catch (PatternSyntaxException noPattern) {
      throw new TemplateModelException(
          "resfn: '" + pattern + "' is neither a file nor a regular expression", noPattern);
    }
  }

  /** The module that all files of a pattern are in; empty where the pattern leaves it open. */
  private static String module(String pattern) {
    String[] steps = pattern.split("/", 3);
    return steps.length > 2 && steps[1].matches("[A-Za-z0-9_-]+") ? steps[1] : "";
  }

  /** Without the address that the files have in the browser. */
  private static String tidy(String path) {
    return path.startsWith(ADDRESS) ? path.substring(ADDRESS.length()) : path;
  }

  private static String escape(String text) {
    return HTMLOutputFormat.INSTANCE.escapePlainText(text);
  }
}
