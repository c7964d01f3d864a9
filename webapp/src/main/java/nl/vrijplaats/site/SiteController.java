package nl.vrijplaats.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.rendering.Renderer;
import nl.vrijplaats.rendering.SiteFacts;
import nl.vrijplaats.rendering.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every public address that no other controller has taken: home, sections, items. */
@Controller
class SiteController {

  /** Asks for a look of the page, as Magnolia's parameter does. */
  private static final String CHANNEL = "mgnlChannel";

  private final PublishedContent published;
  private final Renderer renderer;
  private final HomePage home;
  private final SectionPage sections;
  private final MessagePages messages;
  private final SiteFacts site;

  SiteController(
      PublishedContent published,
      Renderer renderer,
      HomePage home,
      SectionPage sections,
      MessagePages messages,
      SiteFacts site) {
    this.published = published;
    this.renderer = renderer;
    this.home = home;
    this.sections = sections;
    this.messages = messages;
    this.site = site;
  }

  @GetMapping("/**")
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @RequestParam(name = "pagina", required = false) @Nullable String page) {
    // The address as it was sent: what has to be decoded first is no address of ours.
    String sent = request.getRequestURI();
    Optional<Asked> asked = Asked.of(sent, site.languages());
    if (asked.isPresent()) {
      return at(asked.get(), page, request);
    }
    return Asked.tidied(sent, site.languages())
        .map(tidied -> Answer.movedTo(tidied.whole() + query(request)))
        .orElseGet(() -> messages.answer(HttpStatus.NOT_FOUND, request));
  }

  private ResponseEntity<byte[]> at(
      Asked asked, @Nullable String page, HttpServletRequest request) {
    SitePath path = asked.path();
    if (path.equals(HomePage.ADDRESS)) {
      return home.find()
          .map(item -> shown(item, asked, request))
          .orElseGet(() -> messages.answer(HttpStatus.NOT_FOUND, request));
    }
    if (sections.isAt(path.value())) {
      return sections
          .render(asked, page)
          .map(html -> Answer.of(Answer.HTML, html.bytes()))
          .orElseGet(() -> messages.answer(HttpStatus.NOT_FOUND, request));
    }
    return switch (published.at(path)) {
      case PublishedContent.At.Here(var item) -> shown(item, asked, request);
      case PublishedContent.At.Moved(var to) -> Answer.movedTo(asked.at(to).address());
      case PublishedContent.At.Gone() -> messages.answer(HttpStatus.GONE, request);
      case PublishedContent.At.Nothing() -> messages.answer(HttpStatus.NOT_FOUND, request);
    };
  }

  /** The page of an item, which may know what it was asked with. */
  private ResponseEntity<byte[]> shown(ContentItem item, Asked asked, HttpServletRequest request) {
    Map<String, List<String>> parameters =
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    String channel = request.getParameter(CHANNEL);
    Visit visit =
        Visit.to(request.getRequestURI())
            .with(parameters)
            .in(asked.locale())
            .selecting(asked.selector())
            .through(channel == null ? Visit.ALL : channel);
    return Answer.of(Answer.HTML, renderer.renderItem(item, visit).bytes());
  }

  private static String query(HttpServletRequest request) {
    return request.getQueryString() == null ? "" : "?" + request.getQueryString();
  }
}
