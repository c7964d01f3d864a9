package nl.vrijplaats.rendering;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * Markup of which nothing is known, such as the rich text of a component that came from elsewhere,
 * with what could run left out. Cleaning costs more than printing, so what was cleaned last is
 * kept.
 */
final class SafeMarkup {

  private static final int KEPT = 2_000;
  private static final int LONGEST_KEPT = 20_000;
  private static final Document.OutputSettings AS_WRITTEN =
      new Document.OutputSettings().prettyPrint(false);

  private static final Safelist ALLOWED =
      Safelist.relaxed()
          .addTags("hr", "figure", "figcaption", "s", "section", "article")
          .addAttributes(":all", "class", "lang", "dir")
          .addAttributes("a", "title")
          .addAttributes("th", "scope")
          .addProtocols("a", "href", "tel", "#")
          .preserveRelativeLinks(true);

  private static final Map<String, String> CLEANED =
      Collections.synchronizedMap(
          new LinkedHashMap<>(256, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
              return size() > KEPT;
            }
          });

  private SafeMarkup() {}

  static String of(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return html.replace(">", "&gt;");
    }
    if (html.length() > LONGEST_KEPT) {
      return clean(html);
    }
    String kept = CLEANED.get(html);
    if (kept == null) {
      kept = clean(html);
      CLEANED.put(html, kept);
    }
    return kept;
  }

  private static String clean(String html) {
    return Jsoup.clean(html, "https://here.invalid/", ALLOWED, AS_WRITTEN);
  }
}
