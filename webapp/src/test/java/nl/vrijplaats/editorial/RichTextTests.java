package nl.vrijplaats.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTests {

  private static final String PIECE =
      """
      <h2>Een kop</h2><p>Tekst met <strong>nadruk</strong>, <em>klem</em> en een \
      <a href="https://example.org/a?b=1&amp;c=2">link</a>, <a href="/columns/een">een eigen \
      link</a> en <a href="mailto:a&#64;example.org">post</a>.</p><h3>Kop</h3><ul><li><p>een</p>\
      </li></ul><ol start="3"><li>drie</li></ol><blockquote><p>gezegd</p></blockquote><hr />\
      <table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td colspan="2">1</td></tr>\
      </tbody></table><figure><img src="/beeld/1" alt="Een foto" width="640" height="480" />\
      <figcaption>bij</figcaption></figure>""";

  @Test
  void keepsWhatAPieceIsMadeOf() {
    RichText.Cleaned cleaned = RichText.clean(PIECE);
    assertThat(cleaned.html()).isEqualTo(PIECE.replace("b=1", "b&#61;1").replace("c=2", "c&#61;2"));
    assertThat(cleaned.hostile()).isEmpty();
    assertThat(cleaned.removed()).isEmpty();
  }

  @Test
  void changesNothingMoreTheSecondTime() {
    for (String html :
        new String[] {
          PIECE,
          "<p>los <b>vet<p>door</b> elkaar < & > \"'`=@ cafe\u0301",
          "<table><td>half",
          "<ul>los<li>een",
          "<p>&lt;script&gt; uitgelegd</p>"
        }) {
      String once = RichText.clean(html).html();
      assertThat(RichText.clean(once).html()).isEqualTo(once);
    }
  }

  @Test
  void quietlyCleansWhatAWordProcessorLeaves() {
    RichText.Cleaned cleaned =
        RichText.clean(
            "<style>p{color:red}</style><p class=\"MsoNormal\" style=\"margin:0\"><o:p></o:p><span"
                + " lang=NL>Hallo <b>daar</b></span> <font color=red>rood</font></p><h1>Kop</h1>");
    assertThat(cleaned.html()).isEqualTo("<p>Hallo <strong>daar</strong> rood</p><h2>Kop</h2>");
    assertThat(cleaned.hostile()).isEmpty();
    assertThat(cleaned.removed()).contains("p class", "p style", "style", "font");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>a</p><script>alert(1)</script>                   | <script>
          <SCRIPT SRC=//evil.example/x.js></SCRIPT>           | <script>
          <p onclick="alert(1)">a</p>                         | onclick
          <img src="/x" ONERROR=alert(1)>                     | onerror
          <a href="javascript:alert(1)">x</a>                 | javascript:
          <a href=" jAva&#9;script&colon;alert(1)">x</a>      | javascript:
          <a href="data:text/html,x">x</a>                    | data:text/html
          <iframe src="https://example.org"></iframe>         | <iframe>
          <svg><g onload=alert(1)></g></svg>                  | <svg>
          <svg/onload=alert(1)>                               | <svg>
          <math><mtext></p><script>alert(1)</script>          | <math>
          <object data="x.swf"></object>                      | <object>
          <embed src=x>                                       | <embed>
          <base href="https://evil.example/">                 | <base>
          """)
  void namesWhatCouldRun(String html, String found) {
    RichText.Cleaned cleaned = RichText.clean(html);
    assertThat(cleaned.hostile()).anySatisfy(hostile -> assertThat(hostile).contains(found));
    assertThat(cleaned.html().toLowerCase())
        .doesNotContain("<script", "onerror=", "onclick=", "onload=", "javascript:", "<svg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=\"https://elders.example/spion.gif\">",
        "<img src=\"//elders.example/spion.gif\">",
        "<img src=\"/\\elders.example/spion.gif\">",
        "<img src=\"data:image/png;base64,AAAA\">",
        "<img alt=\"zonder\">",
      })
  void leavesOutPicturesOfOthers(String html) {
    assertThat(RichText.clean("<p>a</p>" + html).html()).isEqualTo("<p>a</p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://example.org/x", "//example.org/x", "/\\example.org", "x.html"})
  void leavesOutLinksOfAnotherKind(String address) {
    assertThat(RichText.clean("<p><a href=\"" + address + "\">woord</a></p>").html())
        .isEqualTo("<p>woord</p>");
  }

  @Test
  void doesNotTakeWordsForMarkup() {
    RichText.Cleaned cleaned =
        RichText.clean("<p>Schrijf nooit &lt;script&gt; of onclick=, javascript: is code.</p>");
    assertThat(cleaned.hostile()).isEmpty();
  }

  /** Each of these cost minutes, or could, with a parser that is asked the wrong way. */
  @ParameterizedTest
  @ValueSource(strings = {"<b>", "<ul><li>", "<table>", "<a href='", "<", "&", "<p a=1 ", " a=1"})
  @Timeout(20)
  void takesLittleTimeForMarkupMadeToTakeLong(String part) {
    String html = "<p " + part.repeat(400_000 / part.length());
    assertThat(RichText.clean(html).hostile()).isEmpty();
  }

  @Test
  void findsWhatIsHiddenBehindManyAttributes() {
    RichText.Cleaned cleaned = RichText.clean("<p " + "a=1 ".repeat(500) + "onclick=x>a</p>");
    assertThat(cleaned.hostile()).containsExactly("een opdracht (onclick)");
    assertThat(cleaned.html()).isEqualTo("<p>a</p>");
  }
}
