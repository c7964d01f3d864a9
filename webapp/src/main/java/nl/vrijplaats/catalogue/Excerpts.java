package nl.vrijplaats.catalogue;

import java.io.IOException;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
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

  /** One excerpt for each of these documents. */
  static String[] of(IndexSearcher searcher, Query marks, ScoreDoc[] documents) throws IOException {
    if (documents.length == 0) {
      return new String[0];
    }
    var builder =
        UnifiedHighlighter.builder(searcher, new KeywordAnalyzer())
            .withBreakIterator(() -> new CustomSeparatorBreakIterator('\n'))
            .withFormatter(new Marks())
            .withWeightMatches(false)
            .withHandleMultiTermQuery(false)
            .withMaxLength(Integer.MAX_VALUE - 1)
            .withMaxNoHighlightPassages(1);
    var highlighter = new WithOffsetsInIndex(builder);
    int[] ids = new int[documents.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = documents[i].doc;
    }
    String[] excerpts =
        highlighter
            .highlightFields(new String[] {Documents.TEXT}, marks, ids, new int[] {1})
            .get(Documents.TEXT);
    String[] found = new String[ids.length];
    for (int i = 0; i < ids.length; i++) {
      found[i] = excerpts == null || excerpts[i] == null ? "" : excerpts[i];
    }
    return found;
  }

  /** Spares looking up in every segment how the text was indexed. */
  private static final class WithOffsetsInIndex extends UnifiedHighlighter {
    WithOffsetsInIndex(Builder builder) {
      super(builder);
    }

    @Override
    protected OffsetSource getOffsetSource(String field) {
      return OffsetSource.POSTINGS;
    }
  }

  private static final class Marks extends PassageFormatter {
    @Override
    public String format(Passage[] passages, String content) {
      return excerpt(passages[0], content);
    }
  }

  private static String excerpt(Passage passage, String content) {
    int first = firstMatch(passage);
    int start = first < 0 ? passage.getStartOffset() : start(passage, content, first);
    int end = end(content, start);
    if (end - start < SHORTEST) {
      start = Math.max(0, wordStart(content, Math.max(0, end - SHORTEST)));
    }
    var html = new StringBuilder(start > 0 && !startsSentence(content, start) ? "… " : "");
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
    if (end < content.stripTrailing().length()) {
      html.append(" …");
    }
    return html.toString();
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

  private static int end(String content, int start) {
    int end = Math.min(content.length(), start + LONGEST);
    if (end < content.length()) {
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
