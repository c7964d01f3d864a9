package nl.vrijplaats.site;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.rendering.PageModel;
import nl.vrijplaats.rendering.Renderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says in plain Dutch that something is not there, or went wrong, and where to go from here. */
@Component
class MessagePages {

  private static final Logger LOG = LoggerFactory.getLogger(MessagePages.class);
  private static final String TEMPLATE = "leren-is-altijd/templates/pages/message.ftl";
  private static final int SUGGESTIONS = 3;

  private final Renderer renderer;
  private final Newest newest;
  private final JsonMapper json;

  MessagePages(Renderer renderer, Newest newest, JsonMapper json) {
    this.renderer = renderer;
    this.newest = newest;
    this.json = json;
  }

  /** Words for a status. */
  record Message(int status, String title, String text) {

    static Message of(HttpStatus status) {
      return switch (status) {
        case BAD_REQUEST ->
            new Message(
                400,
                "Dit adres klopt niet",
                "Er staan tekens in die wij niet kunnen lezen. Controleer het adres, of zoek wat u"
                    + " nodig hebt.");
        case UNAUTHORIZED, FORBIDDEN ->
            new Message(
                status.value(),
                "Hier kunt u niet bij",
                "Deze pagina is alleen voor wie is ingelogd en er toegang toe heeft.");
        case NOT_FOUND ->
            new Message(
                404,
                "Deze pagina is er niet",
                "Misschien zit er een tikfout in het adres. Zoek wat u nodig hebt, of lees een van"
                    + " de nieuwste stukken.");
        case GONE ->
            new Message(
                410,
                "Dit stuk is niet meer te lezen",
                "Het stond hier wel, maar de redactie heeft het offline gehaald. Misschien vindt u"
                    + " hieronder iets anders.");
        case METHOD_NOT_ALLOWED ->
            new Message(405, "Dat kan hier niet", "Deze pagina kunt u alleen lezen.");
        default ->
            status.is5xxServerError()
                ? new Message(
                    status.value(),
                    "Er ging iets mis bij ons",
                    "Het ligt niet aan u. Probeer het over een paar minuten opnieuw.")
                : new Message(
                    status.value(),
                    "Dat lukte niet",
                    "We konden uw vraag niet verwerken. Ga terug en probeer het opnieuw.");
      };
    }
  }

  /** The message for that status: JSON for who asks for it, else a page. */
  ResponseEntity<byte[]> answer(HttpStatus status, HttpServletRequest request) {
    Message message = Message.of(status);
    boolean wantsJson = wantsJson(request.getHeader(HttpHeaders.ACCEPT));
    byte[] body = wantsJson ? json.writeValueAsBytes(message) : page(message);
    return ResponseEntity.status(status)
        .contentType(wantsJson ? MediaType.APPLICATION_JSON : Answer.HTML)
        .cacheControl(CacheControl.noCache())
        .body(body);
  }

  private static boolean wantsJson(@org.jspecify.annotations.Nullable String accept) {
    return accept != null && accept.contains("application/json") && !accept.contains("text/html");
  }

  private byte[] page(Message message) {
    try {
      boolean ours = message.status() >= 500;
      List<ContentItem> suggestions = ours ? List.of() : newest.pieces(SUGGESTIONS);
      var model =
          Map.of(
              "status", message.status(),
              "title", message.title(),
              "text", message.text(),
              "suggestions", suggestions);
      return renderer.render(TEMPLATE, model, PageModel.titled(message.title())).bytes();
    } catch (RuntimeException e) {
      // This is the last stop: whatever broke the page may have broken this one too.
      LOG.error("The page for status {} failed as well", message.status(), e);
      return plain(message).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The message without any template, for when those fail. */
  static String plain(Message message) {
    return """
        <!doctype html>
        <html lang="nl">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <h1>%s</h1>
        <p>%s</p>
        <p><a href="/">Naar de voorpagina</a></p>
        </html>
        """
        .formatted(message.title(), message.title(), message.text());
  }
}
