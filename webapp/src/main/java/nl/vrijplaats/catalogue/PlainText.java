package nl.vrijplaats.catalogue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Text without markup: one line for each paragraph, heading or list item. */
final class PlainText {

  private PlainText() {}

  /** Adds the text of HTML. */
  static void append(String html, StringBuilder to) {
    var line = new StringBuilder();
    Jsoup.parseBodyFragment(html)
        .body()
        .traverse(
            new NodeVisitor() {
              @Override
              public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                  line.append(text.getWholeText());
                } else if (endsLine(node)) {
                  flush();
                }
              }

              @Override
              public void tail(Node node, int depth) {
                if (endsLine(node)) {
                  flush();
                }
              }

              private void flush() {
                appendLine(line, to);
                line.setLength(0);
              }
            });
    appendLine(line, to);
  }

  private static boolean endsLine(Node node) {
    return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
  }

  /** Adds text as one line, with single spaces; nothing where there is no text. */
  static void appendLine(CharSequence text, StringBuilder to) {
    int before = to.length();
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0') {
        space = to.length() > before;
      } else {
        if (space) {
          to.append(' ');
          space = false;
        }
        to.append(c);
      }
    }
    if (to.length() > before) {
      to.append('\n');
    }
  }
}
