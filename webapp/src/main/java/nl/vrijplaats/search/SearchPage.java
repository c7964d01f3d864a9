package nl.vrijplaats.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.rendering.Html;
import nl.vrijplaats.rendering.PageModel;
import nl.vrijplaats.rendering.Renderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The search page, as HTML for people and as JSON for programs. */
@Controller
class SearchPage {

  private static final String TEMPLATE = "leren-is-altijd/templates/pages/search.ftl";
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final VisitorSearch search;
  private final Proposals proposals;
  private final Renderer renderer;
  private final JsonMapper json;

  SearchPage(VisitorSearch search, Proposals proposals, Renderer renderer, JsonMapper json) {
    this.search = search;
    this.proposals = proposals;
    this.renderer = renderer;
    this.json = json;
  }

  @GetMapping(SearchQuery.ADDRESS)
  ResponseEntity<byte[]> show(
      @RequestParam Map<String, String> parameters,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
    SearchQuery query = SearchQuery.of(parameters);
    SearchAnswer answer = search.answer(query);
    HttpStatus status = query.isTooLong() ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
    return accept.contains(MediaType.APPLICATION_JSON_VALUE)
            && !accept.contains(MediaType.TEXT_HTML_VALUE)
        ? answer(status, MediaType.APPLICATION_JSON, json(query, answer))
        : answer(status, HTML, page(query, answer).bytes());
  }

  private static ResponseEntity<byte[]> answer(HttpStatus status, MediaType type, byte[] body) {
    return ResponseEntity.status(status)
        .contentType(type)
        .cacheControl(CacheControl.noCache())
        .varyBy(HttpHeaders.ACCEPT)
        .body(body);
  }

  private Html page(SearchQuery query, SearchAnswer answer) {
    // What is too long to look up is too long to show again in the field.
    String shown =
        query.isTooLong() ? query.text().substring(0, SearchQuery.LONGEST) : query.text();
    var model = new HashMap<String, Object>();
    model.put("query", shown);
    model.put("search", answer);
    String title = shown.isEmpty() || query.isTooLong() ? "Zoeken" : "Zoeken naar ‘" + shown + "’";
    return renderer.render(TEMPLATE, model, PageModel.titled(title).at(SearchQuery.ADDRESS));
  }

  /** The JSON of the search page; its names are fixed, programs depend on them. */
  record Answered(
      long total,
      @Nullable String suggestion,
      Map<String, List<Number>> facets,
      List<Result> results) {

    /** A value of a facet. */
    record Number(String value, String label, long number) {}

    /** One match; the excerpt is HTML, of that page of a PDF where there is one. */
    record Result(
        String id,
        String type,
        String title,
        @Nullable String path,
        String excerpt,
        @Nullable Instant date,
        @JsonInclude(JsonInclude.Include.NON_NULL) SearchAnswer.@Nullable PdfPage page) {}
  }

  /** Why there is no answer. */
  record Refused(int status, String message) {}

  private byte[] json(SearchQuery query, SearchAnswer answer) {
    if (query.isTooLong()) {
      return json.writeValueAsBytes(new Refused(400, String.valueOf(answer.message())));
    }
    var facets = new LinkedHashMap<String, List<Answered.Number>>();
    for (Side side : Side.values()) {
      facets.put(side.parameter(), numbers(answer, side.parameter()));
    }
    var results =
        answer.hits().stream()
            .map(
                hit ->
                    new Answered.Result(
                        hit.id(),
                        hit.type(),
                        hit.title(),
                        hit.path(),
                        hit.excerpt().html(),
                        hit.date(),
                        hit.page()))
            .toList();
    var suggestion = answer.suggestion();
    return json.writeValueAsBytes(
        new Answered(
            answer.total(), suggestion == null ? null : suggestion.text(), facets, results));
  }

  private static List<Answered.Number> numbers(SearchAnswer answer, String name) {
    return answer.facets().stream()
        .filter(facet -> facet.name().equals(name))
        .flatMap(facet -> facet.values().stream())
        .map(value -> new Answered.Number(value.value(), value.label(), value.number()))
        .toList();
  }

  /** Titles for the search field, while somebody is typing. */
  @GetMapping(SearchQuery.ADDRESS + "/suggesties")
  ResponseEntity<byte[]> suggest(@RequestParam(defaultValue = "") String q) {
    byte[] titles = json.writeValueAsBytes(proposals.titles(q.strip()));
    return answer(HttpStatus.OK, MediaType.APPLICATION_JSON, titles);
  }
}
