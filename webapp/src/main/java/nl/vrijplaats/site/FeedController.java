package nl.vrijplaats.site;

import jakarta.servlet.http.HttpServletRequest;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TypeNames;
import nl.vrijplaats.rendering.ContentSource;
import nl.vrijplaats.rendering.ListOrder;
import nl.vrijplaats.rendering.SiteFacts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The Atom feeds: of everything new, and of each section. */
@Controller
class FeedController {

  private static final int ENTRIES = 20;

  private final ContentSource live;
  private final LightModules modules;
  private final SiteFacts site;
  private final Newest newest;
  private final Feed feed;
  private final MessagePages messages;

  FeedController(
      @Qualifier("liveContent") ContentSource live,
      LightModules modules,
      SiteFacts site,
      Newest newest,
      Feed feed,
      MessagePages messages) {
    this.live = live;
    this.modules = modules;
    this.site = site;
    this.newest = newest;
    this.feed = feed;
    this.messages = messages;
  }

  @GetMapping("/feed.xml")
  ResponseEntity<byte[]> everything() {
    return Answer.of(
        Answer.ATOM, feed.write(site.name(), "/feed.xml", "/", newest.pieces(ENTRIES)));
  }

  @GetMapping("/{section}/feed.xml")
  ResponseEntity<byte[]> section(@PathVariable String section, HttpServletRequest request) {
    return modules
        .namesAt("/" + section)
        .map(type -> Answer.of(Answer.ATOM, write("/" + section, type)))
        .orElseGet(() -> messages.answer(HttpStatus.NOT_FOUND, request));
  }

  private String write(String address, TypeNames type) {
    ListQuery query = ListQuery.of(type.name()).by(ListOrder.of(type)).page(0, ENTRIES);
    String title = type.pluralLabel() + " | " + site.name();
    return feed.write(title, address + "/feed.xml", address, live.list(query).items());
  }
}
