package nl.vrijplaats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.lightmodule.SiteDefinitions;
import org.junit.jupiter.api.Test;

/** Keeps the search from getting worse; benchmarks/search prints the figures. */
class SearchQualityTests {

  @Test
  void answersTheJudgedQuestionsAsWellAsBefore() throws IOException {
    var benchmark = QualityBenchmark.overExampleContent();

    var ours =
        benchmark
            .ours(SiteDefinitions.read(), new DutchWords(), List.<List<String>>of())
            .get("all");
    var plain = benchmark.plain().get("all");

    assertThat(ours.questions()).isGreaterThanOrEqualTo(150);
    assertThat(ours.mrr()).as("MRR@10").isGreaterThan(0.85).isGreaterThan(plain.mrr());
    assertThat(ours.ndcg()).as("nDCG@10").isGreaterThan(0.83).isGreaterThan(plain.ndcg());
    assertThat(ours.recall()).as("recall@10").isGreaterThan(0.88).isGreaterThan(plain.recall());
  }

  @Test
  void measuresAsTheFormulasSay() {
    var grades = Map.of("a", 3, "b", 1);

    assertThat(Judgements.score(grades, List.of("a", "b"))).containsExactly(1, 1, 1);
    double[] second = Judgements.score(grades, List.of("x", "b"));
    assertThat(second[0]).isEqualTo(0.5);
    assertThat(second[1]).isCloseTo(0.0826, org.assertj.core.data.Offset.offset(0.001));
    assertThat(second[2]).isEqualTo(0.5);
    assertThat(Judgements.score(grades, List.of())).containsExactly(0, 0, 0);
  }
}
