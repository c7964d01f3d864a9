package nl.vrijplaats.exchange;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What the answers of the site lead to, and the file in which each is kept. Further pages of a list
 * ({@code /columns?pagina=2}) become addresses of their own ({@code /columns/pagina-2}), because
 * files know no questions.
 */
final class StaticLinks {
  private static final List<String> ADDRESSES = List.of("href", "src", "poster", "data");
  private static final List<String> NOT_FOR_VISITORS =
      List.of("/redactie", "/schrijf", "/.rest", "/actuator");
  private static final Pattern IN_CSS = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)");
  private static final Pattern FURTHER = Pattern.compile("pagina=([0-9]+)");
  private static final Pattern LINK_TO_FURTHER =
      Pattern.compile("(href=\"[^\"?]*)\\?pagina=([0-9]+)\"");

  private final String baseUrl;

  StaticLinks(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** The addresses of this site that an answer leads to. */
  Set<String> in(String address, String type, String text) {
    var found = new LinkedHashSet<String>();
    Consumer<String> add = link -> address(address, link).ifPresent(found::add);
    if (type.startsWith("text/html")) {
      fromHtml(Jsoup.parse(text), add);
    } else if (type.startsWith("text/css")) {
      IN_CSS.matcher(text).results().forEach(match -> add.accept(match.group(1)));
    } else if (type.contains("xml") && !type.contains("svg")) {
      Jsoup.parse(text, "", Parser.xmlParser()).select("loc").eachText().forEach(add);
    }
    return found;
  }

  private static void fromHtml(Document page, Consumer<String> add) {
    for (Element element : page.getAllElements()) {
      for (String name : ADDRESSES) {
        if (element.hasAttr(name)) {
          add.accept(element.attr(name));
        }
      }
      for (String candidate : element.attr("srcset").split(",", -1)) {
        add.accept(candidate.strip().split("\\s", -1)[0]);
      }
    }
  }

  /** Where a link leads, where that is an address of this site that a file can stand for. */
  Optional<String> address(String from, String link) {
    String local = link.startsWith(baseUrl + "/") ? link.substring(baseUrl.length()) : link;
    if (local.isBlank() || local.startsWith("#")) {
      return Optional.empty();
    }
    URI uri;
    try {
      uri = URI.create("http://site" + from).resolve(local.strip());
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
    if (!"http".equals(uri.getScheme()) || !"site".equals(uri.getRawAuthority())) {
      return Optional.empty();
    }
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    if (NOT_FOR_VISITORS.stream().anyMatch(path::startsWith)) {
      return Optional.empty();
    }
    String query = uri.getRawQuery();
    if (query == null || isFile(path)) {
      return Optional.of(path);
    }
    return FURTHER.matcher(query).matches() ? Optional.of(path + "?" + query) : Optional.empty();
  }

  private static boolean isFile(String path) {
    return path.lastIndexOf('.') > path.lastIndexOf('/');
  }

  /** The page with links that work among files. */
  static String rewritten(String page) {
    return LINK_TO_FURTHER.matcher(page).replaceAll("$1/pagina-$2\"");
  }

  /** The file for an answer: {@code columns.html} for {@code /columns}. */
  static String file(String address, String type) {
    URI uri = URI.create(address);
    String path = uri.getPath();
    if (uri.getQuery() != null) {
      Matcher further = FURTHER.matcher(uri.getQuery());
      path += further.matches() ? "/pagina-" + further.group(1) : "";
    }
    boolean named = isFile(path) || !type.toLowerCase(Locale.ROOT).startsWith("text/html");
    String name = path.equals("/") ? "/index" : path;
    return name.substring(1) + (named ? "" : ".html");
  }
}
