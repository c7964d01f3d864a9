package nl.vrijplaats.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.catalogue.DutchWords.Token;
import nl.vrijplaats.catalogue.Explanation.Form;
import nl.vrijplaats.catalogue.Explanation.Match;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/** Where the words of one item stand: in which property, and in which form. */
final class Places {

  /** A word of the item, as it is written there. */
  private record Found(String property, String written, Token token) {}

  private final List<Found> words = new ArrayList<>();

  Places(Document stored, DutchWords dutch) {
    String title = stored.get(Documents.HEADLINE);
    dutch.tokens(title).forEach(token -> words.add(found("title", title, token)));
    String text = stored.get(Documents.TEXT);
    if (text != null) {
      var properties = PropertyRanges.parse(stored.get(Documents.RANGES));
      for (Token token : dutch.tokens(text)) {
        words.add(found(properties.at(token.start()), text, token));
      }
    }
  }

  private static Found found(String property, String text, Token token) {
    return new Found(property, text.substring(token.start(), token.end()), token);
  }

  /** The forms in which an item has a way, with what each adds to its score. */
  List<Match> matches(Way way, float score) {
    return switch (way) {
      case Way.Word word -> matches(word, score);
      case Way.Beginning beginning -> beginning(beginning, score);
      case Way.Near near ->
          List.of(new Match(near.form(), near.word(), together(near.stems()), score));
      case Way.Exactly exactly ->
          List.of(new Match(Form.EXACT, exactly.word(), together(exacts(exactly)), score));
    };
  }

  private List<Match> beginning(Way.Beginning way, float score) {
    var byWord = new LinkedHashMap<String, Map<String, Integer>>();
    int total = 0;
    for (Found found : words) {
      String exact = found.token().forms().exact();
      if (exact.startsWith(way.begins())) {
        byWord
            .computeIfAbsent(exact, w -> new LinkedHashMap<>())
            .merge(found.property(), 1, Integer::sum);
        total++;
      }
    }
    var matches = new ArrayList<Match>();
    for (var word : byWord.entrySet()) {
      int number = word.getValue().values().stream().mapToInt(Integer::intValue).sum();
      matches.add(
          new Match(Form.BEGINNING, word.getKey(), word.getValue(), score * number / total));
    }
    return matches;
  }

  private static List<String> exacts(Way.Exactly exactly) {
    return exactly.sought().tokens().stream().map(token -> token.forms().exact()).toList();
  }

  private List<Match> matches(Way.Word way, float score) {
    var byForm = new LinkedHashMap<Form, Map<String, Map<String, Integer>>>();
    int total = 0;
    for (Found found : words) {
      Form form = form(way, found.token());
      if (form != null) {
        byForm
            .computeIfAbsent(form, f -> new LinkedHashMap<>())
            .computeIfAbsent(
                found.written().toLowerCase(java.util.Locale.ROOT), w -> new LinkedHashMap<>())
            .merge(found.property(), 1, Integer::sum);
        total++;
      }
    }
    var matches = new ArrayList<Match>();
    for (var form : byForm.entrySet()) {
      for (var word : form.getValue().entrySet()) {
        int number = word.getValue().values().stream().mapToInt(Integer::intValue).sum();
        matches.add(
            new Match(form.getKey(), word.getKey(), word.getValue(), score * number / total));
      }
    }
    return matches;
  }

  /** In which form a word of the item is that way; null where it is not. */
  private static @Nullable Form form(Way.Word way, Token token) {
    String term = way.term();
    var forms = token.forms();
    if (forms.exact().equals(term) || forms.stem().equals(term)) {
      boolean own = way.form() == Form.STEM || way.form() == Form.EXACT;
      return own ? (forms.exact().equals(way.word()) ? Form.EXACT : Form.STEM) : way.form();
    }
    if (forms.parts().contains(term)) {
      return way.form() == Form.STEM ? Form.PART : way.form();
    }
    return null;
  }

  /** The properties that have every one of these, and how often at the most. */
  private Map<String, Integer> together(List<String> terms) {
    Map<String, Integer> least = new LinkedHashMap<>();
    for (String term : terms) {
      var counts = new LinkedHashMap<String, Integer>();
      for (Found found : words) {
        var forms = found.token().forms();
        if (forms.exact().equals(term)
            || forms.stem().equals(term)
            || forms.parts().contains(term)) {
          counts.merge(found.property(), 1, Integer::sum);
        }
      }
      if (least.isEmpty() && term.equals(terms.getFirst())) {
        least.putAll(counts);
      } else {
        least.keySet().retainAll(counts.keySet());
        least.replaceAll((property, number) -> Math.min(number, counts.getOrDefault(property, 0)));
      }
    }
    return least;
  }
}
