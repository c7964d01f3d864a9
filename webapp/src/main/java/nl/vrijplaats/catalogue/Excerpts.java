package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The passage of an item that shows best why it was found, as HTML: escaped, with the words found
 * in {@code <mark>}. Where the text itself holds none of them, its beginning.
 */
final class Excerpts {

  private static final int SHORTEST = 160;
  private static final int LONGEST = 240;

  /** How far before the first word found an excerpt may begin. */
  private static final int BEFORE = 60;

  private Excerpts() {}

  /**
   * A passage as HTML.
   *
   * @param page where in a file it stands, or null where it is of the item itself
   */
  record Excerpt(String html, Findings.@Nullable Page page) {
    static final Excerpt NONE = new Excerpt("", null);
  }

  /** A passage, and the place in the text at which it was found. */
  private record Passed(String html, int place) {}

  /**
   * One excerpt for each of these documents.
   *
   * @param stored what was stored of each, in their order
   */
  static List<Excerpt> of(IndexSearcher searcher, Meaning meaning, Map<Integer, Document> stored)
      throws IOException {
    if (stored.isEmpty()) {
      return List.of();
    }
    int[] ids = stored.keySet().stream().mapToInt(Integer::intValue).toArray();
    Object[] found = new WithTexts(searcher, stored).passages(meaning.marks(), ids);
    Optional<Pattern> written = meaning.written();
    var excerpts = new ArrayList<Excerpt>();
    int i = 0;
    for (Document document : stored.values()) {
      Object best = found[i++];
      Passed phrase = written.map(pattern -> withPhrase(document, pattern)).orElse(null);
      excerpts.add(
          (phrase == null ? best : phrase) instanceof Passed passed
              ? new Excerpt(passed.html(), page(document, passed.place()))
              : Excerpt.NONE);
    }
    return excerpts;
  }

  /** The first line with a phrase: the index knows the places of stems only. */
  private static @Nullable Passed withPhrase(Document document, Pattern written) {
    String text = document.get(Documents.TEXT);
    if (text == null) {
      return null;
    }
    Matcher matcher = written.matcher(text);
    if (!isNext(matcher, text)) {
      return null;
    }
    var passage = new Passage();
    passage.setStartOffset(text.lastIndexOf('\n', matcher.start()) + 1);
    int end = text.indexOf('\n', matcher.end());
    passage.setEndOffset(end < 0 ? text.length() : end);
    BytesRef term = new BytesRef(matcher.group());
    do {
      passage.addMatch(matcher.start(), matcher.end(), term, 1);
    } while (isNext(matcher, text) && matcher.end() <= passage.getEndOffset());
    return excerpt(passage, text);
  }

  /** Goes to the next match at the start of a word; false where there is none. */
  private static boolean isNext(Matcher matcher, String text) {
    while (matcher.find()) {
      if (matcher.start() == 0 || !Character.isLetterOrDigit(text.charAt(matcher.start() - 1))) {
        return true;
      }
    }
    return false;
  }

  private static Findings.@Nullable Page page(Document document, int place) {
    return place < 0 ? null : PropertyRanges.parse(document.get(Documents.RANGES)).pageAt(place);
  }

  /** Has the texts already, and knows that the index holds where their words are. */
  private static final class WithTexts extends UnifiedHighlighter {
    private final Map<Integer, Document> stored;

    WithTexts(IndexSearcher searcher, Map<Integer, Document> stored) {
      this(searcher, stored, new TextLines());
    }

    private WithTexts(IndexSearcher searcher, Map<Integer, Document> stored, TextLines lines) {
      super(
          builder(searcher, new KeywordAnalyzer())
              .withBreakIterator(() -> lines)
              .withScorer(new OwnTextFirst(lines))
              .withFormatter(new Marks())
              .withWeightMatches(false)
              .withHandleMultiTermQuery(false)
              .withMaxLength(Integer.MAX_VALUE - 1)
              .withMaxNoHighlightPassages(1));
      this.stored = stored;
    }

    Object[] passages(Query marks, int[] documents) throws IOException {
      return highlightFieldsAsObjects(
              new String[] {Documents.TEXT}, marks, documents, new int[] {1})
          .getOrDefault(Documents.TEXT, new Object[documents.length]);
    }

    @Override
    protected OffsetSource getOffsetSource(String field) {
      return OffsetSource.POSTINGS;
    }

    @Override
    protected List<CharSequence[]> loadFieldValues(
        String[] fields, DocIdSetIterator documents, int most) throws IOException {
      var values = new ArrayList<CharSequence[]>();
      int number;
      while ((number = documents.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
        Document document = stored.get(number);
        String text = document == null ? null : document.get(Documents.TEXT);
        values.add(new CharSequence[] {text == null ? "" : text});
      }
      return values;
    }
  }

  /** What an item says itself is shown rather than what stands in its files. */
  private static final class OwnTextFirst extends PassageScorer {
    private static final float IN_FILE = 0.3f;

    private final TextLines lines;

    OwnTextFirst(TextLines lines) {
      this.lines = lines;
    }

    @Override
    public float norm(int passageStart) {
      return super.norm(passageStart) * (passageStart >= lines.filesFrom() ? IN_FILE : 1);
    }
  }

  private static final class Marks extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      return excerpt(passages[0], content);
    }
  }

  private static Passed excerpt(Passage passage, String content) {
    int first = firstMatch(passage);
    int place = Math.max(first, passage.getStartOffset());
    // An excerpt keeps to one page of a file, or to the item itself.
    int from = content.lastIndexOf(ItemText.PAGE, place) + 1;
    int next = content.indexOf(ItemText.PAGE, place);
    int until = next < 0 ? content.length() : next;
    int start =
        Math.max(from, first < 0 ? passage.getStartOffset() : start(passage, content, first));
    int end = end(content, start, until);
    if (end - start < SHORTEST) {
      start = Math.max(from, wordStart(content, Math.max(from, end - SHORTEST)));
    }
    var html = new StringBuilder(start > from && !startsSentence(content, start) ? "… " : "");
    int at = start;
    for (int i = 0; first >= 0 && i < passage.getNumMatches(); i++) {
      int matchStart = passage.getMatchStarts()[i];
      int matchEnd = passage.getMatchEnds()[i];
      if (matchStart >= at && matchEnd <= end) {
        html.append(escaped(content, at, matchStart)).append("<mark>");
        html.append(escaped(content, matchStart, matchEnd)).append("</mark>");
        at = matchEnd;
      }
    }
    html.append(escaped(content, at, end));
    if (end < until && !content.substring(end, until).isBlank()) {
      html.append(" …");
    }
    return new Passed(html.toString(), from == 0 ? -1 : place);
  }

  /** The match from which most words found fit into one excerpt; -1 where there is none. */
  private static int firstMatch(Passage passage) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < passage.getNumMatches(); i++) {
      int start = passage.getMatchStarts()[i];
      var terms = new java.util.HashSet<org.apache.lucene.util.BytesRef>();
      int fitting = 0;
      for (int j = i;
          j < passage.getNumMatches() && passage.getMatchEnds()[j] <= start + LONGEST - BEFORE - 10;
          j++) {
        // Another word counts for more than the same word once more.
        fitting += terms.add(passage.getMatchTerms()[j]) ? 10 : 1;
      }
      if (fitting > most) {
        most = fitting;
        best = start;
      }
    }
    return best;
  }

  /** The beginning of the sentence, if it is near; else of a word somewhat before the match. */
  private static int start(Passage passage, String content, int match) {
    int earliest = Math.max(passage.getStartOffset(), match - BEFORE);
    for (int i = match; i > earliest; i--) {
      if (startsSentence(content, i)) {
        return i;
      }
    }
    return earliest == passage.getStartOffset() ? earliest : wordStart(content, earliest);
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
