package nl.vrijplaats.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.asset.FileLinks;
import nl.vrijplaats.catalogue.CatalogueFixture;
import nl.vrijplaats.catalogue.SmallLightModules;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.rendering.Html;
import nl.vrijplaats.rendering.PageModel;
import nl.vrijplaats.rendering.Renderer;
import nl.vrijplaats.rendering.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchPageTests {

  @TempDir Path home;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Shown shown = new Shown();
  private CatalogueFixture content;
  private FacetNames names;
  private OakBestBets bestBets;
  private OakMissedSearches missed;
  private MockMvc site;
  private ItemId topic;

  /** Keeps what a template would get. */
  private static final class Shown implements Renderer {
    private Map<String, ?> model = Map.of();

    @Override
    public Html render(String template, Map<String, ?> newModel, PageModel page) {
      model = newModel;
      return Html.of(page.title());
    }

    @Override
    public Html renderItem(ContentItem item, Visit visit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Html renderFeedEntry(ContentItem item) {
      throw new UnsupportedOperationException();
    }

    SearchAnswer answer() {
      return (SearchAnswer) model.get("search");
    }
  }

  private final FileLinks files = mock(FileLinks.class);

  @BeforeEach
  void start() {
    var modules = new SmallLightModules();
    content = new CatalogueFixture(home, modules);
    topic = content.publish("topic", Map.of("title", "Leren in de wijk"));
    column("Muziek op de gang", "2026-02-01T10:00:00Z");
    column("Muziek in de tuin", "2025-02-01T10:00:00Z");
    var published = content.content.published;
    names = new FacetNames(published);
    bestBets = new OakBestBets(content.content.repositories(), Clock.systemUTC());
    missed = new OakMissedSearches(content.content.repositories(), Clock.systemUTC());
    var search =
        new VisitorSearch(
            content.liveCatalogue(),
            modules,
            new Facets(published, names, modules),
            bestBets,
            missed,
            files);
    var proposals = new Proposals(content.liveCatalogue(), published, modules);
    site = MockMvcBuilders.standaloneSetup(new SearchPage(search, proposals, shown, json)).build();
  }

  @AfterEach
  void stop() {
    missed.close();
    content.close();
  }

  private ItemId column(String title, String date) {
    return content.publish(
        "column",
        Map.of(
            "title",
            title,
            "body",
            "<p>Over muziek & dementie</p>",
            "date",
            Instant.parse(date),
            "topics",
            List.of(topic.value())));
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return site.perform(request).andReturn().getResponse();
  }

  private JsonNode json(String... parameters) throws Exception {
    var request = get("/zoeken").accept("application/json");
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return json.readTree(send(request).getContentAsByteArray());
  }

  private SearchAnswer page(String... parameters) throws Exception {
    var request = get("/zoeken").accept("text/html");
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    assertThat(send(request).getStatus()).isEqualTo(200);
    return shown.answer();
  }

  @Test
  void answersInJsonToWhoAsksForIt() throws Exception {
    JsonNode answer = json("q", "gang");

    assertThat(answer.propertyNames()).containsExactly("total", "suggestion", "facets", "results");
    assertThat(answer.get("total").asInt()).isEqualTo(1);
    assertThat(answer.get("suggestion").isNull()).isTrue();
    assertThat(answer.at("/facets/soort/0/value").asString()).isEqualTo("column");
    assertThat(answer.at("/facets/topic/0/label").asString()).isEqualTo("Leren in de wijk");
    assertThat(answer.at("/facets/topic/0/value").asString()).isEqualTo("leren-in-de-wijk");
    assertThat(answer.at("/facets/jaar/0/number").asInt()).isEqualTo(1);
    JsonNode result = answer.at("/results/0");
    assertThat(result.propertyNames())
        .containsExactly("id", "type", "title", "path", "excerpt", "date");
    assertThat(result.get("path").asString()).isEqualTo("/columns/muziek-op-de-gang");
    assertThat(result.get("excerpt").asString()).isEqualTo("Over muziek &amp; dementie");
    assertThat(result.get("date").asString()).isEqualTo("2026-02-01T10:00:00Z");
  }

  @Test
  void answersWithAPageToBrowsers() throws Exception {
    var response =
        send(get("/zoeken").param("q", "muziek").accept("text/html,application/json;q=0.9,*/*"));

    assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
    assertThat(response.getContentAsString(StandardCharsets.UTF_8))
        .isEqualTo("Zoeken naar ‘muziek’");
    assertThat(response.getHeader("Vary")).isEqualTo("Accept");
    assertThat(shown.answer().total()).isEqualTo(2);
    assertThat(shown.answer().message()).isNull();
  }

  @Test
  void narrowsByTypeTopicAndYear() throws Exception {
    assertThat(json("q", "muziek", "jaar", "2025").get("total").asInt()).isEqualTo(1);
    assertThat(json("q", "muziek", "topic", "leren-in-de-wijk").get("total").asInt()).isEqualTo(2);
    assertThat(json("q", "muziek", "topic", topic.value()).get("total").asInt()).isEqualTo(2);
    assertThat(json("q", "muziek", "topic", "bestaat-niet").get("total").asInt()).isZero();
    assertThat(json("q", "muziek", "topic", "../x").get("total").asInt()).isZero();
    assertThat(json("q", "muziek", "soort", "project").get("total").asInt()).isZero();
    assertThat(json("q", "muziek", "soort", "").get("total").asInt()).isEqualTo(2);
  }

  @Test
  void makesAndUndoesAChoiceByAddress() throws Exception {
    var year = page("q", "muziek & meer", "jaar", "2025").facets().getLast();

    assertThat(year.name()).isEqualTo("jaar");
    assertThat(year.values())
        .extracting(SearchAnswer.Value::value, SearchAnswer.Value::chosen, v -> v.path())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2025", true, "/zoeken?q=muziek+%26+meer"),
            org.assertj.core.groups.Tuple.tuple(
                "2026", false, "/zoeken?q=muziek+%26+meer&jaar=2026"));
    var none = page("q", "muziek", "soort", "project").facets().getFirst().values().getFirst();
    assertThat(none.chosen()).isTrue();
    assertThat(none.path()).isEqualTo("/zoeken?q=muziek");
  }

  @Test
  void turnsPages() throws Exception {
    for (int i = 0; i < 21; i++) {
      column("Dans " + i, "2026-03-01T10:00:00Z");
    }

    assertThat(page("q", "dans").pager())
        .isEqualTo(new SearchAnswer.Pager(1, 3, null, "/zoeken?q=dans&pagina=2"));
    var last = page("q", "dans", "pagina", "99");
    assertThat(last.pager())
        .isEqualTo(new SearchAnswer.Pager(3, 3, "/zoeken?q=dans&pagina=2", null));
    assertThat(last.hits()).hasSize(1);
    assertThat(page("q", "dans", "pagina", "-1").pager().number()).isEqualTo(1);
    assertThat(page("q", "dans", "pagina", "x").pager().number()).isEqualTo(1);
  }

  @Test
  void refusesAQuestionThatIsTooLong() throws Exception {
    String long10000 = "zorg ".repeat(2000);

    var html = send(get("/zoeken").param("q", long10000).accept("text/html"));
    assertThat(html.getStatus()).isEqualTo(400);
    assertThat(shown.answer().message()).contains("langer dan 200 tekens");
    assertThat(shown.model.get("query").toString()).hasSize(200);
    var asJson = send(get("/zoeken").param("q", long10000).accept("application/json"));
    assertThat(asJson.getStatus()).isEqualTo(400);
    assertThat(json.readTree(asJson.getContentAsByteArray()).get("message").asString())
        .contains("langer dan 200 tekens");
  }

  @Test
  void showsOnlyTheFormWhereNothingWasAsked() throws Exception {
    assertThat(page()).isEqualTo(SearchAnswer.saying(null));
    assertThat(page("q", "  ")).isEqualTo(SearchAnswer.saying(null));
  }

  @Test
  void saysWhyThereIsNothingToSee() throws Exception {
    assertThat(page("q", "de van het").message()).contains("staan in bijna elk stuk");
    assertThat(page("q", "<b>xyzxyz</b>").message()).contains("niets voor ‘<b>xyzxyz</b>’");
    assertThat(page("q", "muziek", "jaar", "1999").message()).contains("Haal een filter weg");
  }

  @Test
  void offersAnotherSpelling() throws Exception {
    assertThat(page("q", "dementei", "jaar", "2025").suggestion())
        .isEqualTo(new SearchAnswer.Suggestion("dementie", "/zoeken?q=dementie&jaar=2025"));
  }

  @Test
  void suggestsTitlesWhileSomebodyIsTyping() throws Exception {
    var response = send(get("/zoeken/suggesties").param("q", "muz"));

    assertThat(json.readTree(response.getContentAsByteArray()))
        .isEqualTo(
            json.readTree(
                """
                [{"title": "Muziek op de gang", "path": "/columns/muziek-op-de-gang", "type": "column"},
                 {"title": "Muziek in de tuin", "path": "/columns/muziek-in-de-tuin", "type": "column"}]
                """));
    for (String odd : List.of("", " ", "*", "((", "\u0000", "\u202e", "zorg ".repeat(2000))) {
      assertThat(send(get("/zoeken/suggesties").param("q", odd)).getContentAsString())
          .as(odd)
          .isEqualTo("[]");
    }
  }

  @Test
  void putsFirstWhatEditorsChoseAsLongAsItIsLive() throws Exception {
    ItemId chosen = column("Een heel ander onderwerp", "2020-01-01T10:00:00Z");
    bestBets.add("muziek", chosen, "bram");

    assertThat(page("q", " MUZIEK ").hits().getFirst().id()).isEqualTo(chosen.value());
    assertThat(page("q", "tuin").hits())
        .extracting(SearchAnswer.Hit::id)
        .doesNotContain(chosen.value());
    content.content.withdraw(chosen);
    content.follow();
    assertThat(page("q", "muziek").hits())
        .extracting(SearchAnswer.Hit::title)
        .containsExactlyInAnyOrder("Muziek op de gang", "Muziek in de tuin");
  }

  @Test
  void narrowsToFrontrunners() throws Exception {
    content.publish("column", Map.of("title", "Muziek vooraan", "frontrunner", true));
    content.publish("column", Map.of("title", "Muziek achteraan", "frontrunner", false));

    var frontrunner = json("q", "muziek").at("/facets/koploper");
    assertThat(frontrunner.size()).isEqualTo(1);
    assertThat(frontrunner.at("/0/value").asString()).isEqualTo("ja");
    assertThat(frontrunner.at("/0/number").asInt()).isEqualTo(1);
    assertThat(json("q", "muziek", "koploper", "ja").get("total").asInt()).isEqualTo(1);
    assertThat(json("q", "muziek", "koploper", "nee").get("total").asInt()).isZero();
  }

  @Test
  void countsWhatCouldBeChosenWithTheOtherChoicesMade() throws Exception {
    assertThat(json("q", "muziek", "jaar", "2025").at("/facets/soort/0/number").asInt())
        .isEqualTo(1);
    assertThat(json("q", "muziek", "jaar", "2025").at("/facets/jaar")).hasSize(2);
  }

  @Test
  void offersEveryChoiceToBeTakenBack() throws Exception {
    var answer = page("q", "muziek", "jaar", "2025", "topic", "leren-in-de-wijk");

    assertThat(answer.chosen())
        .containsExactly(
            new SearchAnswer.Chip("Leren in de wijk", "/zoeken?q=muziek&jaar=2025"),
            new SearchAnswer.Chip("2025", "/zoeken?q=muziek&topic=leren-in-de-wijk"));
    assertThat(answer.unfiltered()).isEqualTo("/zoeken?q=muziek");
    assertThat(page("q", "muziek", "soort", "project").chosen())
        .containsExactly(new SearchAnswer.Chip("projects", "/zoeken?q=muziek"));
  }

  @Test
  void showsWaysOutWhereNothingWasFoundAndHowMuchTheyFind() throws Exception {
    assertThat(page("q", "muziek", "jaar", "1999", "topic", "leren-in-de-wijk").ways())
        .containsExactly(
            new SearchAnswer.Way(
                "Zonder het filter ‘1999’", 2, "/zoeken?q=muziek&topic=leren-in-de-wijk"),
            new SearchAnswer.Way("Zonder filters", 2, "/zoeken?q=muziek"));
    assertThat(page("q", "\"tuin muziek\"").ways())
        .contains(new SearchAnswer.Way("Zoek op ‘tuin muziek’", 2, "/zoeken?q=tuin+muziek"));
    assertThat(page("q", "tuin -muziek").ways())
        .contains(new SearchAnswer.Way("Zoek op ‘tuin’", 1, "/zoeken?q=tuin"));
    assertThat(page("q", "muziek").ways()).isEmpty();
    assertThat(page("q", "xyzxyz").ways()).isEmpty();
  }

  @Test
  void remembersWhatWasMissedButNotWhatFiltersHid() throws Exception {
    for (int i = 0; i < 2; i++) {
      page("q", "Xyzxyz");
      json("q", "xyzxyz");
      page("q", "abcabc", "jaar", "2025");
      page("q", "de het een");
      page("q", "muziek");
    }

    assertThat(missed.of(YearMonth.now(ZoneId.of("Europe/Amsterdam"))))
        .containsExactly(new MissedSearches.Missed("xyzxyz", 4));
  }

  @Test
  void followsTheNewNameOfATopic() throws Exception {
    assertThat(json("q", "muziek").at("/facets/topic/0/label").asString())
        .isEqualTo("Leren in de wijk");
    content.content.workingCopies.save(topic, 1, null, Map.of("title", "Leren thuis"), "anna");
    content.content.publish(topic);
    content.content.events.stream()
        .filter(Publisher.LiveChanged.class::isInstance)
        .forEach(change -> names.forget((Publisher.LiveChanged) change));

    assertThat(json("q", "muziek").at("/facets/topic/0/label").asString()).isEqualTo("Leren thuis");
  }
}
