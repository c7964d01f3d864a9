package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The passage of an item that shows best why it was found, as HTML: escaped, with the words found
 * in {@code <mark>}. Where the text itself holds none of them, its beginning. For one question.
 */
final class Excerpts {

  private static final int SHORTEST = 160;
  private static final int LONGEST = 240;

  /** How far before the first word found an excerpt may begin. */
  private static final int BEFORE = 60;

  /** What an item says itself is shown rather than what stands in its files. */
  private static final float IN_FILE = 0.3f;

  /** A sentence is shown rather than a heading or a tag. */
  private static final float NO_SENTENCE = 0.3f;

  private static final PassageScorer SCORER = new PassageScorer();

  private final IndexSearcher searcher;
  private final DutchWords dutch;
  private final List<Sequence> marks;

  Excerpts(IndexSearcher searcher, DutchWords dutch, Meaning meaning) {
    this.searcher = searcher;
    this.dutch = dutch;
    this.marks = meaning.marks();
  }

  /**
   * A passage as HTML.
   *
   * @param page where in a file it stands, or null where it is of the item itself
   */
  record Excerpt(String html, Findings.@Nullable Page page) {
    static final Excerpt NONE = new Excerpt("", null);
  }

  /** Something found in a line, from word to word. */
  private record Spot(int mark, int line, int first, int last) {}

  /** A line of a text. */
  private record Line(int start, int end) {}

  /** Something to be marked in a text, from place to place. */
  private record Marked(int mark, int start, int end) {}

  /** The best passage of an item, of which this was stored. */
  Excerpt of(int document, Document stored) throws IOException {
    String text = stored.get(Documents.TEXT);
    if (text == null || text.isEmpty()) {
      return Excerpt.NONE;
    }
    List<Spot> spots = spots(document);
    if (spots.isEmpty()) {
      return new Excerpt(excerpt(new Line(0, endOfLine(text, 0)), List.of(), text).html(), null);
    }
    int best = best(spots, text);
    Line line = line(text, best);
    Passed passed = excerpt(line, marked(spots, best, line, text), text);
    int place = passed.place();
    return new Excerpt(
        passed.html(),
        place < 0 ? null : PropertyRanges.parse(stored.get(Documents.RANGES)).pageAt(place));
  }

  /** Where the text of an item has what was looked for. */
  private List<Spot> spots(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    var order = new WordOrder(leaf.reader());
    var spots = new ArrayList<Spot>();
    if (order.read(document - leaf.docBase)) {
      for (int i = 0; i < marks.size(); i++) {
        int mark = i;
        order.find(
            marks.get(i),
            (line, first, last) -> {
              if (line >= 0) {
                spots.add(new Spot(mark, line, first, last));
              }
            });
      }
    }
    return spots;
  }

  /** The line that says most of what was looked for. */
  private int best(List<Spot> spots, String text) {
    int[] inText = new int[marks.size()];
    var lines = new TreeMap<Integer, int[]>();
    for (Spot spot : spots) {
      inText[spot.mark()]++;
      lines.computeIfAbsent(spot.line(), line -> new int[marks.size()])[spot.mark()]++;
    }
    int files = text.indexOf(ItemText.PAGE);
    int best = 0;
    float most = -1;
    int start = 0;
    int at = 0;
    for (var found : lines.entrySet()) {
      for (; at < found.getKey(); at++) {
        start = endOfLine(text, start) + 1;
      }
      var line = new Line(start, endOfLine(text, start));
      float score = score(line, found.getValue(), inText, text);
      score *= files >= 0 && start >= files ? IN_FILE : 1;
      if (score > most) {
        most = score;
        best = at;
      }
    }
    return best;
  }

  private static float score(Line line, int[] inLine, int[] inText, String text) {
    float score = 0;
    for (int i = 0; i < inLine.length; i++) {
      if (inLine[i] > 0) {
        score +=
            SCORER.tf(inLine[i], line.end() - line.start())
                * SCORER.weight(text.length(), inText[i]);
      }
    }
    boolean sentence = line.end() > 0 && ".!?".indexOf(text.charAt(line.end() - 1)) >= 0;
    return score * SCORER.norm(line.start()) * (sentence ? 1 : NO_SENTENCE);
  }

  private static Line line(String text, int number) {
    int start = 0;
    for (int i = 0; i < number; i++) {
      start = endOfLine(text, start) + 1;
    }
    return new Line(start, endOfLine(text, start));
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** What is marked in a line, in its order, nothing over another. */
  private List<Marked> marked(List<Spot> spots, int number, Line line, String text) {
    List<DutchWords.Place> words = dutch.places(text.substring(line.start(), line.end()));
    return spots.stream()
        .filter(spot -> spot.line() == number)
        .distinct()
        .map(
            spot ->
                new Marked(
                    spot.mark(),
                    line.start() + words.get(spot.first()).start(),
                    line.start() + words.get(spot.last()).end()))
        .sorted(Comparator.comparingInt(Marked::start))
        .toList();
  }

  /** A passage as HTML, and the place in the text at which it was found; -1 in the item itself. */
  private record Passed(String html, int place) {}

  private static Passed excerpt(Line line, List<Marked> marked, String content) {
    int first = firstMatch(marked);
    int place = Math.max(first, line.start());
    // An excerpt keeps to one page of a file, or to the item itself.
    int from = content.lastIndexOf(ItemText.PAGE, place) + 1;
    int next = content.indexOf(ItemText.PAGE, place);
    int until = next < 0 ? content.length() : next;
    int start = Math.max(from, first < 0 ? line.start() : start(line, content, first));
    int end = end(content, start, until);
    if (end - start < SHORTEST) {
      start = Math.max(from, wordStart(content, Math.max(from, end - SHORTEST)));
    }
    var html = new StringBuilder(start > from && !startsSentence(content, start) ? "… " : "");
    int at = start;
    for (Marked match : marked) {
      if (match.start() >= at && match.end() <= end) {
        html.append(escaped(content, at, match.start())).append("<mark>");
        html.append(escaped(content, match.start(), match.end())).append("</mark>");
        at = match.end();
      }
    }
    html.append(escaped(content, at, end));
    if (end < until && !content.substring(end, until).isBlank()) {
      html.append(" …");
    }
    return new Passed(html.toString(), from == 0 ? -1 : place);
  }

  /** The match from which most words found fit into one excerpt; -1 where there is none. */
  private static int firstMatch(List<Marked> marked) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < marked.size(); i++) {
      int start = marked.get(i).start();
      var marks = new HashSet<Integer>();
      int fitting = 0;
      for (int j = i;
          j < marked.size() && marked.get(j).end() <= start + LONGEST - BEFORE - 10;
          j++) {
        // Another word counts for more than the same word once more.
        fitting += marks.add(marked.get(j).mark()) ? 10 : 1;
      }
      if (fitting > most) {
        most = fitting;
        best = start;
      }
    }
    return best;
  }

  /** The beginning of the sentence, if it is near; else of a word somewhat before the match. */
  private static int start(Line line, String content, int match) {
    int earliest = Math.max(line.start(), match - BEFORE);
    for (int i = match; i > earliest; i--) {
      if (startsSentence(content, i)) {
        return i;
      }
    }
    return earliest == line.start() ? earliest : wordStart(content, earliest);
  }

  private static boolean startsSentence(String content, int at) {
    return at == 0
        || content.charAt(at - 1) == '\n'
        || content.charAt(at - 1) == ItemText.PAGE
        || (at > 1 && content.charAt(at - 1) == ' ' && ".!?".indexOf(content.charAt(at - 2)) >= 0);
  }

  private static int wordStart(String content, int from) {
    int at = from;
    while (at > 0
        && at < content.length()
        && !Character.isWhitespace(content.charAt(at - 1))
        && at < from + 30) {
      at++;
    }
    return at;
  }

  private static int end(String content, int start, int until) {
    int end = Math.min(until, start + LONGEST);
    if (end < until) {
      int word = end;
      while (word > end - 40 && !Character.isWhitespace(content.charAt(word))) {
        word--;
      }
      end = Character.isWhitespace(content.charAt(word)) ? word : end;
    }
    while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** A line that is no sentence (a tag, a heading, a function) is kept apart by a dot. */
  private static String escaped(String content, int from, int to) {
    var line = new StringBuilder();
    for (int i = from; i < to; i++) {
      char c = content.charAt(i);
      if (c != '\n') {
        line.append(c);
      } else if (i == 0 || ".!?:;".indexOf(content.charAt(i - 1)) >= 0) {
        line.append(' ');
      } else {
        line.append(" · ");
      }
    }
    return HtmlUtils.htmlEscape(line.toString(), "UTF-8");
  }
}
