package nl.vrijplaats.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vrijplaats.lightmodule.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * How the addresses of the site lead to their content in Magnolia: virtual addresses forward to one
 * page, whose template finds the item or section that was asked for. What is a page of components
 * needs none: its node stands at its address.
 */
final class ModuleAddresses {
  /** Path of the page that all of them lead to. */
  static final String PAGE = "/vrijplaats-adressen";

  /** The template of that page, below the module. */
  static final String TEMPLATE = "pages/address";

  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
  private static final String END = "(?:\\.html)?$";

  private final Map<String, String> files = new LinkedHashMap<>();

  /** The definitions made so far, by the name of their file. */
  Map<String, String> files() {
    return files;
  }

  /** The pages and the list of a content type. */
  void type(ContentType type) {
    if (type.path() != null && !type.workspace().equals("website")) {
      map(type.name(), "^" + pattern(type.path()) + END, "vp-type=" + type.name() + "&vp-name=$1");
    }
    section(type.section(), type.name());
    if (type.section() != null) {
      feed(type.section(), type.name());
    }
  }

  /** The feed of a list at that address. */
  void feed(String address, String list) {
    map(list + "-feed", "^" + quoted(address) + "/feed\\.xml$", "vp-feed=" + list);
  }

  /** A list at that address. */
  void section(@Nullable String address, String list) {
    if (address != null) {
      map(list + "-list", "^" + quoted(address) + END, "vp-list=" + list);
    }
  }

  /** Pages without a template of their own, by address. */
  void pages(String type, List<String> addresses) {
    if (!addresses.isEmpty()) {
      List<String> names = addresses.stream().map(address -> quoted(address.substring(1))).toList();
      map(type, "^/(" + String.join("|", names) + ")" + END, "vp-type=" + type + "&vp-name=$1");
    }
  }

  /**
   * The home page. Magnolia takes the mapping with the most groups, or else the longest; so these
   * groups around nothing win from its own for {@code /}.
   */
  void home(String node) {
    put("home", "^(/)()()()$", "forward:" + node);
  }

  private void map(String name, String from, String query) {
    put(name, from, "forward:" + PAGE + "?" + query);
  }

  private void put(String name, String from, String to) {
    files.put(
        name + ".yaml",
        """
        class: info.magnolia.virtualuri.mapping.RegexpVirtualUriMapping
        fromUri: '%s'
        toUri: '%s'
        """
            .formatted(from, to));
  }

  /** {@code /columns/{slug}} with a group in place of what stands between brackets. */
  private static String pattern(String path) {
    var pattern = new StringBuilder();
    Matcher part = PART.matcher(path);
    int done = 0;
    while (part.find()) {
      pattern.append(quoted(path.substring(done, part.start()))).append("([^/.]+)");
      done = part.end();
    }
    return pattern.append(quoted(path.substring(done))).toString();
  }

  private static String quoted(String literal) {
    return literal.replaceAll("[^A-Za-z0-9/_-]", "\\\\$0");
  }
}
