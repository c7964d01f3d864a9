package nl.vrijplaats.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of every page, for the small search in the browser. Whole words and beginnings only:
 * the Dutch of the real search needs a server.
 */
final class StaticSearch {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int SHORTEST = 2;
  private static final int LONGEST_LEAD = 240;

  private final List<List<String>> pages = new ArrayList<>();
  private final Map<String, List<Integer>> inText = new TreeMap<>();
  private final Map<String, List<Integer>> inTitle = new TreeMap<>();

  /** Takes up a page. */
  void add(String address, String html) {
    Document page = Jsoup.parse(html);
    Element main = page.selectFirst("main");
    Element title = page.selectFirst("main h1");
    if (main == null || title == null || page.selectFirst("meta[name=robots]") != null) {
      return;
    }
    int number = pages.size();
    Element description = page.selectFirst("meta[name=description]");
    String lead = description == null ? "" : description.attr("content");
    pages.add(
        List.of(
            address,
            title.text(),
            lead.length() > LONGEST_LEAD ? lead.substring(0, LONGEST_LEAD) + " …" : lead));
    words(title.text())
        .forEach(word -> inTitle.computeIfAbsent(word, w -> new ArrayList<>()).add(number));
    words(main.text())
        .forEach(word -> inText.computeIfAbsent(word, w -> new ArrayList<>()).add(number));
  }

  /** Without capitals and accents, each once; the script does the same with what is typed. */
  private static Set<String> words(String text) {
    String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    var words = new HashSet<String>();
    for (String word : NO_WORD.split(folded.toLowerCase(Locale.ROOT))) {
      if (word.length() >= SHORTEST) {
        words.add(word);
      }
    }
    return words;
  }

  /** All of it, as the script reads it. */
  byte[] index() {
    return JSON.writeValueAsBytes(Map.of("pages", pages, "text", inText, "titles", inTitle));
  }
}
