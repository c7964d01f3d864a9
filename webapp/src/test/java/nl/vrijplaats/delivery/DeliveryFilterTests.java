package nl.vrijplaats.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which nodes a query finds, and in which order. */
class DeliveryFilterTests extends DeliverySite {

  @Test
  void findsAllOfTheTypesOfTheEndpoint() {
    assertThat(names("orderBy", "@name")).containsExactly("alpha", "beta", "delta", "gamma");
  }

  @Test
  void findsByTheExactTextOfAProperty() {
    assertThat(names("title", "First")).containsExactly("alpha");
    assertThat(names("title", "first")).isEmpty();
    assertThat(names("title", "Firs")).isEmpty();
  }

  @Test
  void findsByOneOfSeveralValues() {
    assertThat(names("tags", "b", "orderBy", "@name")).containsExactly("alpha", "beta");
    assertThat(names("tags", "a")).containsExactly("alpha");
    assertThat(names("numbers", "8")).containsExactly("alpha");
  }

  @Test
  void findsByNumbersAndBooleans() {
    assertThat(names("n", "3")).containsExactly("beta");
    assertThat(names("n", "3.0")).containsExactly("beta");
    assertThat(names("price", "12.5")).containsExactly("alpha");
    assertThat(names("rate[gt]", "0.5")).containsExactly("beta");
    assertThat(names("open", "true")).containsExactly("alpha");
    assertThat(names("open", "false")).containsExactly("beta");
  }

  @Test
  void takesAParameterItDoesNotKnowForAProperty() {
    assertThat(names("nonsense", "1")).isEmpty();
    assertThat(names("titel", "First")).isEmpty();
    assertThat(names("year", "2026")).isEmpty();
    assertThat(names("type", "art")).isEmpty();
  }

  @Test
  void comparesNumbersByTheirValue() {
    assertThat(names("n[eq]", "5")).containsExactly("gamma");
    assertThat(names("n[lt]", "5", "orderBy", "n")).containsExactly("alpha", "beta");
    assertThat(names("n[lte]", "5", "orderBy", "n")).containsExactly("alpha", "beta", "gamma");
    assertThat(names("n[gt]", "5")).containsExactly("delta");
    assertThat(names("n[gte]", "5", "orderBy", "n")).containsExactly("gamma", "delta");
  }

  @Test
  void comparesTextsByTheirCharacters() {
    assertThat(names("title[gte]", "Four", "title[lt]", "Third thing")).containsExactly("delta");
    assertThat(names("title[gt]", "a")).containsExactly("beta");
  }

  @Test
  void leavesOutWhatHoldsAnotherValue() {
    assertThat(names("n[ne]", "3", "orderBy", "n")).containsExactly("alpha", "gamma", "delta");
  }

  @Test
  void leavesOutWhatLacksThePropertyFromEveryComparison() {
    assertThat(names("open[ne]", "true")).containsExactly("beta");
    assertThat(names("price[not-in]", "1~2")).containsExactly("alpha");
  }

  @Test
  void readsInAsARangeWithBothEnds() {
    assertThat(names("n[in]", "3~5", "orderBy", "n")).containsExactly("beta", "gamma");
    assertThat(names("n[not-in]", "3~5", "orderBy", "n")).containsExactly("alpha", "delta");
    assertThat(names("title[in]", "First~Four", "orderBy", "n")).containsExactly("alpha", "delta");
    assertThat(names("published[in]", "2026-01-11~2026-02-01")).containsExactly("gamma");
  }

  @Test
  void passesOverARangeOfAlternatives() {
    assertThat(names("n[in]", "3|5")).hasSize(4);
    assertThat(names("n[not-in]", "3|5")).hasSize(4);
  }

  @Test
  void readsABarAsOr() {
    assertThat(names("n", "3|10", "orderBy", "n")).containsExactly("beta", "delta");
    assertThat(names("title", "First|second", "orderBy", "n")).containsExactly("alpha", "beta");
  }

  @Test
  void readsSeveralFiltersAsAnd() {
    assertThat(names("tags", "b", "n[gt]", "1")).containsExactly("beta");
    assertThat(names("tags", "b", "tags", "a")).containsExactly("alpha");
  }

  @Test
  void readsWhatStandsInQuotesAsText() {
    assertThat(names("title", "\"First\"")).containsExactly("alpha");
    assertThat(names("kind", "\"a|b\"")).containsExactly("gamma");
    assertThat(names("kind", "\"2026-01-10\"")).containsExactly("delta");
    assertThat(names("n", "\"3\"")).containsExactly("beta");
  }

  @Test
  void likesAPatternInItsOwnCase() {
    assertThat(names("title[like]", "%ir%", "orderBy", "n")).containsExactly("alpha", "gamma");
    assertThat(names("title[like]", "f%")).isEmpty();
    assertThat(names("title[like]", "First")).containsExactly("alpha");
    assertThat(names("title[like]", "Fi_st")).containsExactly("alpha");
    assertThat(names("kind[like]", "100\\%")).containsExactly("beta");
    assertThat(names("tags[like]", "%b", "orderBy", "n")).containsExactly("alpha", "beta");
  }

  @Test
  void ilikesAPatternInAnyCase() {
    assertThat(names("title[ilike]", "f%", "orderBy", "n")).containsExactly("alpha", "delta");
    assertThat(names("title[ilike]", "SECOND")).containsExactly("beta");
  }

  @Test
  void likesTheBeginningOfALongText() {
    assertThat(names("body[like]", "<p>Lange%")).containsExactly("gamma");
    assertThat(names("body", "<p>" + "Lange tekst. ".repeat(50) + "</p>")).containsExactly("gamma");
    assertThat(names("body", "<p>" + "Lange tekst. ".repeat(49) + "</p>")).isEmpty();
  }

  @Test
  void findsWhatHasOrLacksAProperty() {
    assertThat(names("published[null]", "true")).containsExactly("delta");
    assertThat(names("published[null]", "false", "orderBy", "n"))
        .containsExactly("alpha", "beta", "gamma");
    assertThat(names("nonsense[null]", "true")).hasSize(4);
  }

  @Test
  void readsADayAsAllOfThatDayInTheZoneOfTheSite() {
    assertThat(names("published", "2026-01-10", "orderBy", "n")).containsExactly("alpha", "beta");
    assertThat(names("published[gt]", "2026-01-10")).containsExactly("gamma");
    assertThat(names("published[gte]", "2026-01-10", "orderBy", "n"))
        .containsExactly("alpha", "beta", "gamma");
    assertThat(names("published[lt]", "2026-01-10")).isEmpty();
    assertThat(names("published[lte]", "2026-01-10", "orderBy", "n"))
        .containsExactly("alpha", "beta");
    assertThat(names("published[ne]", "2026-01-10")).containsExactly("gamma");
  }

  @Test
  void readsAMomentToTheMillisecond() {
    assertThat(names("published", "2026-01-10T10:00:00.500+01:00")).containsExactly("alpha");
    assertThat(names("published[gt]", "2026-01-10T09:00:00.500Z", "orderBy", "n"))
        .containsExactly("beta", "gamma");
    assertThat(namesOf(parsed(get("delivery/arts/v1?published=2026-01-10T10:00:00.500+01:00"))))
        .containsExactly("alpha");
  }

  @Test
  void findsByNameInAnyCase() {
    assertThat(names("@name", "alpha")).containsExactly("alpha");
    assertThat(names("@name", "ALPHA|Beta", "orderBy", "n")).containsExactly("alpha", "beta");
  }

  @Test
  void findsByPathAndByIdentity() {
    assertThat(names("@path", "/alpha")).containsExactly("alpha");
    assertThat(names("@path", "/nowhere")).isEmpty();
    assertThat(names("jcr:uuid", beta.value())).containsExactly("beta");
  }

  @Test
  void findsWhatLiesBelowAnAncestor() {
    assertThat(names("@ancestor", "/")).hasSize(4);
    assertThat(names("@ancestor", "/alpha")).isEmpty();
    assertThat(names("path", "/")).hasSize(4);
    assertThat(names("path", "/alpha")).isEmpty();
  }

  @Test
  void findsByReference() {
    assertThat(names("writer", anna.value())).containsExactly("alpha");
  }

  @Test
  void findsBySystemProperties() {
    assertThat(names("mgnl:lastModifiedBy", "test")).hasSize(4);
    assertThat(names("mgnl:lastModified[gt]", "2020-01-01")).hasSize(4);
    assertThat(names("mgnl:lastModified[lt]", "2020-01-01")).isEmpty();
  }

  @Test
  void findsWords() {
    assertThat(names("q", "third")).containsExactly("gamma");
    assertThat(names("q", "thi*", "orderBy", "n")).containsExactly("alpha", "gamma");
    assertThat(names("q", "third nonsense")).isEmpty();
    assertThat(names("q", "lange tekst")).containsExactly("gamma");
  }

  @Test
  void findsEverythingByNoWords() {
    assertThat(names("q", "")).hasSize(4);
  }

  @Test
  void ordersByEachPropertyInTurn() {
    assertThat(names("orderBy", "published desc"))
        .containsExactly("gamma", "beta", "alpha", "delta");
    assertThat(names("orderBy", "published")).containsExactly("delta", "alpha", "beta", "gamma");
    assertThat(names("orderBy", "title asc")).containsExactly("alpha", "delta", "gamma", "beta");
    assertThat(names("orderBy", "n DESC")).containsExactly("delta", "gamma", "beta", "alpha");
    assertThat(names("orderBy", "open desc,n asc"))
        .containsExactly("alpha", "beta", "gamma", "delta");
    assertThat(names("orderBy", "nonsense,n desc"))
        .containsExactly("delta", "gamma", "beta", "alpha");
  }

  @Test
  void turnsPages() {
    var page = json("delivery/arts/v1", "orderBy", "n", "limit", "2", "offset", "1");

    assertThat(page.get("total").asInt()).isEqualTo(4);
    assertThat(page.get("offset").asInt()).isEqualTo(1);
    assertThat(page.get("limit").asInt()).isEqualTo(2);
    assertThat(namesOf(page)).containsExactly("beta", "gamma");
    assertThat(names("offset", "4")).isEmpty();
    assertThat(names("limit", "0")).isEmpty();
  }

  @Test
  void keepsToTheLimitsOfTheEndpoint() {
    assertThat(json("delivery/arts/v1").get("limit").asInt()).isEqualTo(10);
    assertThat(json("delivery/arts/v1", "limit", "5000").get("limit").asInt()).isEqualTo(1000);
    assertThat(json("delivery/arts/v1", "limit", "99999999999999").get("limit").asInt())
        .isEqualTo(1000);
    assertThat(json("delivery/everything").get("results")).hasSize(2);
    assertThat(json("delivery/everything", "limit", "100").get("results")).hasSize(3);
    assertThat(json("delivery/everything").get("total").asInt()).isEqualTo(5);
  }

  @Test
  void findsSubtypesUnlessTheEndpointIsStrict() {
    assertThat(json("delivery/everything").get("total").asInt()).isEqualTo(5);
    assertThat(json("delivery/strict/v1").get("total").asInt()).isZero();
  }

  @Test
  void narrowsToNodeTypesThatAreAskedFor() {
    assertThat(namesOf(json("delivery/everything", "nodeTypes", "lib:note")))
        .containsExactly("zeta");
    assertThat(json("delivery/everything", "nodeTypes", "lib:note,lib:art").get("total").asInt())
        .isEqualTo(5);
    assertThat(names("nodeTypes", "lib:note")).isEmpty();
  }

  @Test
  void neverFindsWhatIsNotLive() {
    assertThat(names("@name", "draft|gone")).isEmpty();
    assertThat(names("title", "Draft|Gone")).isEmpty();
    assertThat(names("q", "draft")).isEmpty();
  }

  @Test
  void filtersOnWhatIsStoredWhateverTheLanguage() {
    assertThat(names("title_de", "Vier")).isEqualTo(List.of("delta"));
    assertThat(names("title", "Vier", "lang", "de")).isEmpty();
  }
}
