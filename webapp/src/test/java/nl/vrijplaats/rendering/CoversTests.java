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

    assertThat(svg.attr("viewBox")).isEqualTo("0 0 640 240");
    assertThat(svg.select("path[d*=h80.6]")).hasSize(24);
  }

  @Test
  void neverCarriesTheSeedIntoThePage() {
    assertThat(Covers.draw("<script>alert(1)</script>", 2, 2)).doesNotContain("script");
  }
}
