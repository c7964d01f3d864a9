package nl.vrijplaats.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import nl.vrijplaats.search.SearchAnswer.Chip;

/** Questions near one that found nothing: fewer filters, no quotes or minus, fewer words. */
final class OtherQuestions {

  private static final Pattern QUOTES = Pattern.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]");
  private static final Pattern MINUS = Pattern.compile("(^|\\s)-(\"[^\"]*\"|\\S+)");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** With more words, leaving out one of them says little. */
  private static final int MOST_WORDS = 4;

  private OtherQuestions() {}

  /** Another question, and how it differs. */
  record Other(String label, SearchQuery question) {}

  /** The questions near it, nearest first; whether they find anything is not known here. */
  static List<Other> near(SearchQuery query, List<Chip> chips) {
    var others = new ArrayList<Other>();
    if (chips.size() > 1) {
      int place = 0;
      for (String name : query.choices().keySet()) {
        others.add(
            new Other(
                "Zonder het filter ‘" + chips.get(place++).label() + "’", query.without(name)));
      }
    }
    if (!chips.isEmpty()) {
      others.add(new Other("Zonder filters", query.unfiltered()));
    }
    var texts = new LinkedHashSet<String>();
    String bare = SPACES.matcher(QUOTES.matcher(query.text()).replaceAll(" ")).replaceAll(" ");
    texts.add(bare.strip());
    texts.add(MINUS.matcher(query.text()).replaceAll(" ").strip());
    String[] words = bare.strip().split(" ");
    if (words.length > 1 && words.length <= MOST_WORDS) {
      for (int left = words.length - 1; left >= 0; left--) {
        texts.add(without(words, left));
      }
    }
    texts.remove(query.text());
    texts.remove("");
    texts.forEach(text -> others.add(new Other("Zoek op ‘" + text + "’", query.asking(text))));
    return others;
  }

  private static String without(String[] words, int left) {
    var fewer = new ArrayList<>(List.of(words));
    fewer.remove(left);
    return String.join(" ", fewer);
  }
}
