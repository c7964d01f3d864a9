package nl.vrijplaats.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class CoversTests {

  @Test
  void drawsTheSameForTheSameSeed() {
    assertThat(Covers.draw("de vraag", 5, 6)).isEqualTo(Covers.draw("de vraag", 5, 6));
    assertThat(Covers.draw("de vraag", 5, 6)).isNotEqualTo(Covers.draw("het antwoord", 5, 6));
  }

  @Test
  void fillsEveryCell() {
    var svg = Jsoup.parse(Covers.draw("de vraag", 8, 3), "", Parser.xmlParser()).child(0);
    String grounds = String.join("", svg.select("path").eachAttr("d"));

    assertThat(svg.attr("viewBox")).isEqualTo("0.2 0.2 63.6 23.6");
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 8; column++) {
        assertThat(grounds).containsOnlyOnce("M" + 8 * column + " " + 8 * row + "h8v8h-8z");
      }
    }
  }

  @Test
  void drawsEachColourInOnePathForTheGroundAndOneForTheFigures() {
    var svg = Jsoup.parse(Covers.draw("de vraag", 12, 12), "", Parser.xmlParser()).child(0);

    assertThat(svg.select("path")).hasSize(10);
    assertThat(svg.select("g > path").eachAttr("fill")).doesNotHaveDuplicates();
  }

  @Test
  void neverCarriesTheSeedIntoThePage() {
    assertThat(Covers.draw("<script>alert(1)</script>", 2, 2)).doesNotContain("script");
  }
}
