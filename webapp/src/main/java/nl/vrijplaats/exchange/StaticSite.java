package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Writes a site as files: every address that was ever public and whatever is reached from there,
 * redirects, error pages, headers, and a small search that works without a server.
 */
final class StaticSite {
  private static final List<String> STARTS =
      List.of("/", "/zoeken", "/sitemap.xml", "/robots.txt", "/.well-known/security.txt");
  private static final String SEARCH_PAGE = "zoeken.html";
  private static final String SEARCH_SCRIPT = "zoeken.js";
  private static final String NOT_THERE = "/deze-pagina-is-er-niet";

  /** Headers that are of one answer; a server of files has its own. */
  private static final Set<String> OF_ONE_ANSWER =
      Set.of(
          "accept-ranges",
          "age",
          "cache-control",
          "cache-tag",
          "content-length",
          "content-type",
          "date",
          "etag",
          "last-modified",
          "server",
          "vary");

  private final OwnSite live;
  private final StaticFolder folder;
  private final StaticLinks links;
  private final StaticSearch search = new StaticSearch();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> met = new HashSet<>();
  private final Map<String, String> redirects = new TreeMap<>();
  private final Set<String> gone = new TreeSet<>();
  private final List<String> dead = new ArrayList<>();

  StaticSite(OwnSite live, StaticFolder folder) {
    this.live = live;
    this.folder = folder;
    this.links = new StaticLinks(live.baseUrl());
  }

  /**
   * What was done.
   *
   * @param dead addresses of this site that links lead to, where nothing is
   */
  record Written(long addresses, int redirects, int changed, int removed, List<String> dead) {}

  /**
   * Writes it.
   *
   * @param progress told the number of addresses after each
   */
  Written write(LongConsumer progress) throws IOException, InterruptedException {
    STARTS.forEach(this::meet);
    live.addresses().forEach(this::meet);
    long number = 0;
    while (!open.isEmpty()) {
      take(open.removeFirst());
      progress.accept(++number);
    }
    writeErrorPage("404.html", NOT_THERE);
    if (!gone.isEmpty()) {
      writeErrorPage("410.html", gone.iterator().next());
    }
    writeSearch();
    writeRules();
    return new Written(number, redirects.size(), folder.changed(), folder.finish(), dead);
  }

  private void meet(String address) {
    if (met.add(address)) {
      open.add(address);
    }
  }

  private void take(String address) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = live.get(address);
    switch (answer.statusCode()) {
      case 200 -> keep(address, answer);
      case 301, 302, 307, 308 -> {
        String to = answer.headers().firstValue("Location").orElse("/");
        redirects.put(address, to);
        links.address(address, to).ifPresent(this::meet);
      }
      case 404 -> dead.add(address);
      case 410 -> gone.add(address);
      default -> throw new IOException("status " + answer.statusCode() + " of " + address);
    }
  }

  private void keep(String address, HttpResponse<byte[]> answer) throws IOException {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    byte[] bytes = answer.body();
    if (isText(type)) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      links.in(address, type, text).forEach(this::meet);
      if (type.startsWith("text/html")) {
        text = page(address, text);
      }
      bytes = text.getBytes(StandardCharsets.UTF_8);
    }
    folder.write(StaticLinks.file(address, type), bytes, isText(type));
  }

  private String page(String address, String text) {
    String page = StaticLinks.rewritten(text);
    if (address.equals("/zoeken")) {
      return page.replace(
          "</head>", "<script type=\"module\" src=\"/" + SEARCH_SCRIPT + "\"></script></head>");
    }
    if (!address.contains("?")) {
      search.add(address, text);
    }
    return page;
  }

  private static boolean isText(String type) {
    return type.startsWith("text/")
        || type.contains("xml")
        || type.contains("json")
        || type.contains("javascript");
  }

  private void writeErrorPage(String file, String address)
      throws IOException, InterruptedException {
    folder.write(file, live.get(address).body(), true);
  }

  private void writeSearch() throws IOException {
    try (InputStream script = StaticSite.class.getResourceAsStream("static-search.js")) {
      if (script == null) {
        throw new IOException("The program holds no static-search.js");
      }
      folder.write(SEARCH_SCRIPT, script.readAllBytes(), true);
    }
    folder.write("zoekindex.json", search.index(), true);
  }

  /** Redirects and headers, as nginx reads them and as hosts of static sites do. */
  private void writeRules() throws IOException, InterruptedException {
    Map<String, List<String>> headers =
        live.get("/").headers().map().entrySet().stream()
            .filter(header -> !OF_ONE_ANSWER.contains(header.getKey()))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    var nginx = new StringBuilder("# Include this in the server block.\n");
    nginx.append("charset utf-8;\ngzip_static on;\nerror_page 404 /404.html;\n");
    var hosts = new StringBuilder("/*\n");
    headers.forEach(
        (name, values) -> {
          String value = String.join(", ", values).replace("\"", "\\\"");
          nginx.append("add_header %s \"%s\" always;\n".formatted(name, value));
          hosts.append("  %s: %s\n".formatted(name, String.join(", ", values)));
        });
    nginx.append("location / { try_files $uri $uri.html $uri/index.html =404; }\n");
    var redirected = new StringBuilder();
    nginx.append(
        "location ~ ^/(nginx\\.conf|_redirects|_headers|\\.vrijplaats-static)$ { return 404; }\n");
    redirects.forEach(
        (from, to) -> {
          nginx.append("location = \"%s\" { return 301 \"%s\"; }\n".formatted(from, to));
          redirected.append("%s %s 301\n".formatted(from, to));
        });
    if (!gone.isEmpty()) {
      nginx.append("error_page 410 /410.html;\n");
    }
    for (String address : gone) {
      nginx.append("location = \"%s\" { return 410; }\n".formatted(address));
      redirected.append("%s /410.html 410\n".formatted(address));
    }
    folder.write("nginx.conf", nginx.toString().getBytes(StandardCharsets.UTF_8), false);
    folder.write("_redirects", redirected.toString().getBytes(StandardCharsets.UTF_8), false);
    folder.write("_headers", hosts.toString().getBytes(StandardCharsets.UTF_8), false);
  }
}
