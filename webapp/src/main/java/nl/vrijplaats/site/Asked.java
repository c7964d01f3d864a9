package nl.vrijplaats.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vrijplaats.content.SitePath;

/**
 * An address as it was asked for: {@code /de/over~kort~} is the page {@code /over} in German, with
 * a selector for its template.
 *
 * @param path the address without language and selectors
 * @param locale language it asks for; empty for that of the site
 * @param selector what stands between tildes, with tildes between several; may be empty
 */
record Asked(SitePath path, String locale, String selector) {

  private static final Pattern SELECTED =
      Pattern.compile("(/[^~]*)~([\\w.=-]{1,100}(?:~[\\w.=-]{1,100}){0,9})~((?:\\.[a-z]{2,4})?)");
  private static final Pattern EXTENSION = Pattern.compile("(.+)\\.html?");

  /**
   * The address as it was sent; empty where it is none of ours, or written otherwise here.
   *
   * @param languages of the site, its own first
   */
  static Optional<Asked> of(String sent, List<String> languages) {
    Matcher selected = SELECTED.matcher(sent);
    boolean hasSelector = selected.matches();
    if (hasSelector && !selected.group(3).isEmpty()) {
      return Optional.empty();
    }
    String address = hasSelector ? selected.group(1) : sent;
    String locale = languageOf(address, languages);
    String rest = address.substring(locale.isEmpty() ? 0 : locale.length() + 1);
    if (languages.size() > 1 && locale.equals(languages.getFirst())) {
      return Optional.empty();
    }
    String selector = hasSelector ? selected.group(2) : "";
    return SitePath.parse(rest.isEmpty() ? "/" : rest)
        .filter(path -> sent.startsWith("/") && (locale.isEmpty() || !rest.equals("/")))
        .map(path -> new Asked(path, locale, selector));
  }

  /**
   * How that address is written here: in lower case, without slash or {@code .html} at the end,
   * without the language of the site itself. Empty where that is no address of ours either.
   */
  static Optional<Asked> tidied(String sent, List<String> languages) {
    Matcher selected = SELECTED.matcher(sent);
    boolean hasSelector = selected.matches();
    String address = hasSelector ? selected.group(1) : sent;
    String locale = languageOf(address, languages);
    String rest =
        address.substring(locale.isEmpty() ? 0 : locale.length() + 1).toLowerCase(Locale.ROOT);
    Matcher extended = EXTENSION.matcher(rest);
    String path = extended.matches() ? extended.group(1) : rest;
    int end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') {
      end--;
    }
    boolean own = locale.equals(languages.getFirst());
    String selector = hasSelector ? selected.group(2) : "";
    return SitePath.parse(path.isEmpty() ? "/" : path.substring(0, end))
        .filter(tidy -> sent.startsWith("/"))
        .map(tidy -> new Asked(tidy, own ? "" : locale, selector));
  }

  /** The first step, where the site has several languages and that is one of them. */
  private static String languageOf(String address, List<String> languages) {
    if (languages.size() < 2 || address.isEmpty()) {
      return "";
    }
    String step = address.substring(1).split("/", 2)[0];
    return languages.contains(step) ? step : "";
  }

  /** The same language, at another path. */
  Asked at(SitePath other) {
    return new Asked(other, locale, "");
  }

  /** The whole address without selectors. */
  String address() {
    String prefix = locale.isEmpty() ? "" : "/" + locale;
    return path.value().equals("/") && !prefix.isEmpty() ? prefix : prefix + path.value();
  }

  /** The whole address. */
  String whole() {
    return selector.isEmpty() ? address() : address() + "~" + selector + "~";
  }
}
